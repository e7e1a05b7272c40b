import { useEffect, useRef, useState } from 'preact/hooks'
import { X } from 'lucide'
import { t } from '../i18n'
import { usePhoto } from '../store/photos'
import { backCloses } from '../ui/back'
import { IconButton } from '../ui/Button'

export function CardPhoto({ sha }: { sha: string }) {
  const url = usePhoto(sha)
  const [zoomed, setZoomed] = useState(false)
  const [broken, setBroken] = useState(false)
  const words = t().contacts
  if (!url) return null
  if (broken) return <p class="person-card-broken">{words.photoBroken}</p>
  return (
    <>
      <button class="person-card" type="button" aria-label={words.zoom} onClick={() => setZoomed(true)}>
        <img src={url} alt={words.cardPhoto} onError={() => setBroken(true)} />
      </button>
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
