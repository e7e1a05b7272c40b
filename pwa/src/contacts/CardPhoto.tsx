import { useEffect, useRef, useState } from 'preact/hooks'
import { X } from 'lucide'
import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { usePhoto, useThumb } from '../store/photos'
import { online } from '../store/status'
import { backCloses } from '../ui/back'
import { IconButton } from '../ui/Button'
import type { Box } from './crop'
import { CropView } from './CropView'
import { RecordTag } from './RecordTag'

interface CardPhotoProps {
  sha: string
  cardId: string
  /** Of the person's own card among several in the photo. */
  box?: Box | undefined
}

/** The photo, or while the server that has it is away, what the phone kept of it. */
export function CardPhoto({ sha, cardId, box }: CardPhotoProps) {
  const full = usePhoto(sha)
  const small = useThumb(sha)
  const [zoomed, setZoomed] = useState(false)
  const [broken, setBroken] = useState<string>()
  const words = t().contacts
  const { photo } = keepingWords()
  const url = full ?? small
  if (url && broken === url) return <p class="person-card-broken">{words.photoBroken}</p>
  if (!url) return online.value ? null : <p class="person-card-away">{photo.away}</p>
  return (
    <>
      <button class="person-card" type="button" aria-label={words.zoom} aria-haspopup="dialog" onClick={() => setZoomed(true)}>
        {box ? (
          <CropView card sha={sha} box={box} label={words.cardPhoto} />
        ) : (
          <img src={url} alt={words.cardPhoto} onError={() => setBroken(url)} />
        )}
      </button>
      {!full && !online.value && <p class="person-card-away">{photo.small}</p>}
      <p class="person-card-state"><RecordTag id={cardId} /></p>
      {zoomed && <Zoomed url={url} onClose={() => setZoomed(false)} />}
    </>
  )
}

/** The whole screen for one photo; a tap goes closer and back, two fingers as far as one likes. */
function Zoomed({ url, onClose }: { url: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [close, setClose] = useState(false)
  const words = t().contacts
  useEffect(() => {
    dialog.current?.showModal()
    return backCloses(() => dialog.current?.close())
  }, [])
  return (
    <dialog class="zoomed" ref={dialog} aria-label={words.cardPhoto} data-close-up={close || undefined} onClose={onClose}>
      <img src={url} alt={words.cardPhoto} onClick={() => setClose(!close)} />
      <div class="zoomed-close">
        <IconButton icon={X} label={t().ui.close} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  )
}
