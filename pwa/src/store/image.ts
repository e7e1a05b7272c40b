/** The browser's picture functions, each as one small promise. */

/** `scale`: of its pixels to those of the picture that it was made from. */
export type Picture = { bytes: ArrayBuffer; width: number; height: number; scale: number }

/** Grey levels, row by row. */
export type Grey = { levels: Uint8ClampedArray; width: number; height: number }

/** A JPEG without EXIF, turned upright; null when the browser cannot decode the bytes. */
export async function toJpeg(bytes: ArrayBuffer, type: string, longEdge: number, quality: number): Promise<Picture | null> {
  const bitmap = await decode(bytes, type)
  if (!bitmap) return null
  const scale = Math.min(1, longEdge / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))]
  const encoded = await draw(bitmap, width, height, quality)
  bitmap.close()
  return { bytes: encoded, width, height, scale }
}

/** The picture small and grey; null when the browser cannot decode the bytes. */
export async function toGrey(bytes: ArrayBuffer, type: string, longEdge: number): Promise<Grey | null> {
  const pixels = await toPixels(bytes, type, longEdge)
  return pixels && greyOf(pixels)
}

/** The picture small, upright; null when the browser cannot decode the bytes. */
export async function toPixels(bytes: ArrayBuffer, type: string, longEdge: number): Promise<ImageData | null> {
  const bitmap = await decode(bytes, type)
  if (!bitmap) return null
  const scale = Math.min(1, longEdge / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale)]
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.imageSmoothingQuality = 'medium'
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return context.getImageData(0, 0, width, height)
}

/** Luma after Rec. 601. */
function greyOf({ data, width, height }: ImageData): Grey {
  const levels = new Uint8ClampedArray(width * height)
  for (let at = 0; at < levels.length; at++) {
    levels[at] = 0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0)
  }
  return { levels, width, height }
}

/** One frame of a running video, as large as it is. */
export async function frameOf(video: HTMLVideoElement): Promise<ArrayBuffer> {
  return draw(video, video.videoWidth, video.videoHeight, 0.92)
}

export async function decode(bytes: ArrayBuffer, type = ''): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' })
  } catch {
    return null
  }
}

async function draw(source: CanvasImageSource, width: number, height: number, quality: number): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no canvas.')
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, width, height)
  return (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer()
}
