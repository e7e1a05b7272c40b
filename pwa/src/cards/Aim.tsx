import './Aim.css'
import { Layers, UserRoundPlus, X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n'
import { cardWords } from '../i18n/cards'
import type { Shot } from '../store/photos'
import { IconButton } from '../ui/Button'
import { Anchor } from '../ui/Anchor'
import { Icon } from '../ui/Icon'
import { shoot, shotIn } from './camera'
import type { Camera } from './use-camera'

interface AimProps {
  camera: Camera
  hint: string
  /** Below the frame. */
  note?: string | undefined
  several?: boolean | undefined
  /** This one card is wanted: nothing else is offered. */
  only?: boolean | undefined
  /** What stands at the top beside the cross. */
  top?: ComponentChildren | undefined
  onShot: (shot: Shot) => Promise<void>
  onClose: () => void
  /** Beside the shutter on the right; without it a name can be added there. */
  end?: ComponentChildren | undefined
}

/** A card in the frame: our own viewfinder where the camera may be used, else the phone's camera. */
export function Aim({ camera, hint, note, several, only, top, onShot, onClose, end }: AimProps) {
  const cards = cardWords()
  const { ui } = t()
  const { video, onFrame, input, press, ready, busy } = useShutter(camera, onShot)
  return (
    <main class="aim" data-camera={camera.state}>
      {camera.state === 'open' && (
        <video class="aim-video" ref={video} autoplay muted playsInline onLoadedData={onFrame} />
      )}
      <div class="aim-top">
        <IconButton icon={X} label={ui.close} onClick={onClose} />
        {top}
      </div>
      <div class="aim-frame" data-busy={busy}>
        <p class="aim-hint">{camera.state === 'none' ? cards.noViewfinder : hint}</p>
      </div>
      <p class="aim-note">{note ?? cards.after}</p>
      <div class="aim-bar">
        {only ? <span /> : <SeveralLink several={several} />}
        <button
          type="button"
          class="shutter"
          aria-label={camera.state === 'none' ? cards.takePhoto : cards.shutter}
          disabled={!ready || busy}
          onClick={press}
        />
        {only ? <span /> : (end ?? <WithoutCardLink />)}
      </div>
      <input ref={input.ref} class="visually-hidden" type="file" accept="image/*" capture="environment"
        aria-label={cards.photo} tabIndex={-1} onChange={input.onChange} />
    </main>
  )
}

function SeveralLink({ several }: { several?: boolean | undefined }) {
  return (
    <Anchor class="aim-side" href={several ? '/capture' : '/capture?several=1'} replace current={several}>
      <Icon of={Layers} />
      {cardWords().several}
    </Anchor>
  )
}

function WithoutCardLink() {
  return (
    <Anchor class="aim-side" href="/capture/without-card" replace>
      <Icon of={UserRoundPlus} />
      {cardWords().withoutCard}
    </Anchor>
  )
}

function useShutter(camera: Camera, onShot: (shot: Shot) => Promise<void>) {
  const video = useRef<HTMLVideoElement>(null)
  const ref = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [hasFrame, setHasFrame] = useState(false)
  useEffect(() => {
    if (camera.state === 'open' && video.current) video.current.srcObject = camera.stream
    // The tap on "Scan a card" still counts as the tap that opens the phone's camera.
    if (camera.state === 'none' && navigator.userActivation?.isActive) ref.current?.click()
  }, [camera.state])
  const keep = async (taken: Promise<Shot>) => {
    setBusy(true)
    await taken.then(onShot).finally(() => setBusy(false))
  }
  const press = () => {
    if (camera.state === 'open' && video.current) void keep(shoot(video.current))
    else ref.current?.click()
  }
  const onChange = () => {
    const [file] = ref.current?.files ?? []
    if (file) void keep(shotIn(file))
    if (ref.current) ref.current.value = ''
  }
  const ready = camera.state === 'none' || (camera.state === 'open' && hasFrame)
  return { video, onFrame: () => setHasFrame(true), press, ready, busy, input: { ref, onChange } }
}
