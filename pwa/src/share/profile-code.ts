import { toPixels } from '../store/image'

/** Chrome on Android and macOS read codes themselves; elsewhere a library does, loaded when it is needed. */
interface CodeReader {
  detect: (image: ImageBitmapSource) => Promise<{ rawValue: string }[]>
}

declare global {
  var BarcodeDetector: (new (options: { formats: string[] }) => CodeReader) | undefined
}

/** A code that fills a fair part of the photo is read from so many pixels. */
const LONG_EDGE = 1600
const PATIENCE_MS = 1500

/** What the QR code in a photo says; null where there is none that can be read. */
export async function codeIn(photo: File): Promise<string | null> {
  return (await byBrowser(photo)) ?? byLibrary(photo)
}

async function byBrowser(photo: File): Promise<string | null> {
  if (!globalThis.BarcodeDetector) return null
  try {
    const found = await new globalThis.BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(photo))
    return found[0]?.rawValue ?? null
  } catch {
    return null
  }
}

async function byLibrary(photo: File): Promise<string | null> {
  const pixels = await toPixels(await photo.arrayBuffer(), photo.type, LONG_EDGE)
  if (!pixels) return null
  const { decodeQR } = await import('qr/decode.js')
  try {
    return decodeQR(pixels, { timeLimit: PATIENCE_MS })
  } catch {
    return null // it throws where it finds none
  }
}
