/** Chrome on Android and macOS read codes themselves; elsewhere the address is pasted. */
interface CodeReader {
  detect: (image: ImageBitmapSource) => Promise<{ rawValue: string }[]>
}

declare global {
  var BarcodeDetector: (new (options: { formats: string[] }) => CodeReader) | undefined
}

export const canReadCodes = (): boolean => 'BarcodeDetector' in globalThis

/** What the QR code in a photo says; null where there is none that can be read. */
export async function codeIn(photo: File): Promise<string | null> {
  if (!globalThis.BarcodeDetector) return null
  try {
    const found = await new globalThis.BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(photo))
    return found[0]?.rawValue ?? null
  } catch {
    return null
  }
}
