import './CropView.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { online } from '../store/status'
import { cropOf, type Box } from './crop'
import { hold, letGo, type DrawnPhoto } from './pictures'

interface CropViewProps {
  sha: string
  box: Box
  label: string
  /** A whole card rather than a line on it. */
  card?: boolean | undefined
}

const LINE = { margin: 0.7, long: 900, short: 150 }
const CARD = { margin: 0.03, long: 1000, short: 640 }
/** Canvas pixels to a CSS pixel. */
const DENSITY = 2
/** A copy so much smaller shows a card, but no line on it. */
const LEGIBLE = 0.5

/** Part of a photo, set upright; nothing while the phone has no copy that shows it. */
export function CropView({ sha, box, label, card }: CropViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [photo, setPhoto] = useState<DrawnPhoto | null>(null)
  useEffect(() => {
    let left = false
    void hold(sha).then((found) => left || setPhoto(found))
    return () => {
      left = true
      setPhoto(null)
      letGo(sha)
    }
  }, [sha, online.value])
  const crop = photo && (card || photo.scale > LEGIBLE) ? cropOf(box, { scale: photo.scale, ...(card ? CARD : LINE) }) : null
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !photo || !crop) return
    context.setTransform(...crop.matrix)
    context.imageSmoothingQuality = 'high'
    context.drawImage(photo.bitmap, 0, 0)
  }, [photo, crop?.matrix.join()])
  if (!crop) return null
  return (
    <canvas class={card ? 'crop card' : 'crop'} ref={canvas} role="img" aria-label={label} width={crop.width}
      height={crop.height} style={{ width: `${crop.width / DENSITY}px` }} />
  )
}
