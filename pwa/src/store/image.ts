/** The browser's picture functions, each as one small promise. */

export type Picture = { bytes: ArrayBuffer; width: number; height: number }

/** A JPEG without EXIF, turned upright; null when the browser cannot decode the bytes. */
export async function toJpeg(bytes: ArrayBuffer, type: string, longEdge: number, quality: number): Promise<Picture | null> {
  const bitmap = await decode(bytes, type)
  if (!bitmap) return null
  const scale = Math.min(1, longEdge / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))]
  const encoded = await draw(bitmap, width, height, quality)
  bitmap.close()
  return { bytes: encoded, width, height }
}

/** One frame of a running video, as large as it is. */
export async function frameOf(video: HTMLVideoElement): Promise<ArrayBuffer> {
  return draw(video, video.videoWidth, video.videoHeight, 0.92)
}

async function decode(bytes: ArrayBuffer, type: string): Promise<ImageBitmap | null> {
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
