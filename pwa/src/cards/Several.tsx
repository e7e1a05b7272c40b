import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { t } from '../i18n'
import { cardWords } from '../i18n/cards'
import { reviewingWords } from '../i18n/reviewing'
import type { Shot } from '../store/photos'
import { Aim } from './Aim'
import type { Capture } from './capture'
import { captureAtOnce, dropCapture } from './finish'
import type { Flaw } from './flaw'
import { safely } from './safely'
import type { Camera } from './use-camera'
import { useFlaw } from './use-flaw'

/** One after another: each is saved at the shutter, topics come in the train. */
export function Several({ camera }: { camera: Camera }) {
  const cards = cardWords()
  const [, go] = useLocation()
  const words = reviewingWords()
  const [taken, setTaken] = useState<readonly Capture[]>([])
  const { flaw, look } = useFlaw()
  const onShot = async (shot: Shot) => {
    look(shot)
    const capture = await safely(captureAtOnce(shot))
    setTaken((before) => [...before, capture])
  }
  const undo = async () => {
    const last = taken.at(-1)
    if (last) await safely(dropCapture(last))
    look(null)
    setTaken((before) => before.filter((capture) => capture !== last))
  }
  const done = (
    <button type="button" class="aim-side aim-done" onClick={() => go('/capture/tags', { replace: true })}>
      {cards.done}
    </button>
  )
  return (
    <Aim
      camera={camera}
      hint={words.aimSeveral}
      note={words.severalNote}
      several
      top={<Taken count={taken.length} flaw={flaw} onUndo={() => void undo()} />}
      end={taken.length > 0 ? done : undefined}
      onShot={onShot}
      onClose={() => history.back()}
    />
  )
}

/** In the place of a toast, which would lie over the shutter. */
function Taken({ count, flaw, onUndo }: { count: number; flaw: Flaw | null; onUndo: () => void }) {
  const cards = cardWords()
  const { ui } = t()
  const words = reviewingWords()
  return (
    <div class="aim-taken">
      <p role="status">{flaw ? words.flaws[flaw] : cards.count(count)}</p>
      {count > 0 && (
        <button type="button" onClick={onUndo}>
          {flaw ? words.takeAgain : ui.undo}
        </button>
      )}
    </div>
  )
}
