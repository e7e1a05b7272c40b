import { useEffect, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import { t } from '../i18n'
import { cardWords } from '../i18n/cards'
import { useLive } from '../store/live'
import type { Shot } from '../store/photos'
import type { Draft } from '../store/schema'
import { toast } from '../ui/toast'
import { Aim } from './Aim'
import { addToDraft, beginDraft, currentDraft, replaceInDraft, type Whose } from './draft'
import { finishDraft, undoCapture } from './finish'
import { FlawNotice } from './FlawNotice'
import { OwnCard } from './OwnCard'
import { safely } from './safely'
import { Several } from './Several'
import { Tagging } from './Tagging'
import { useCamera, type Camera } from './use-camera'
import { useFlaw } from './use-flaw'

const leave = (): void => history.back()

/** `/capture`, `?several=1`, `?mine=1`, `?for=<person>`. */
export function CaptureScreen() {
  const query = new URLSearchParams(useSearch())
  const camera = useCamera()
  if (query.has('several')) return <Several camera={camera} />
  return <One camera={camera} whose={{ mine: query.has('mine'), contact_id: query.get('for') }} />
}

/** `/capture/without-card` */
export function WithoutCardScreen() {
  const draft = useDraft({ mine: false })
  const finish = useFinish()
  return draft ? <Tagging draft={draft} onDone={finish} onLeave={leave} /> : null
}

function One({ camera, whose }: { camera: Camera; whose: Whose }) {
  const cards = cardWords()
  const draft = useDraft(whose)
  const finish = useFinish()
  const [aiming, setAiming] = useState<'back' | 'again' | null>(null)
  const { flaw, look } = useFlaw()
  const onShot = async (shot: Shot) => {
    look(shot)
    await safely(aiming === 'again' ? replaceInDraft(shot) : addToDraft(shot))
    setAiming(null)
  }
  if (!draft) return null
  if (draft.photos.length === 0 || aiming) {
    const back = aiming === 'back' || draft.photos.length > 1
    const hint = back ? cards.aimBack : whose.mine ? cards.aimOwn : cards.aim
    const only = draft.mine || Boolean(aiming ?? draft.contact_id)
    const note = draft.mine ? '' : undefined
    return <Aim camera={camera} hint={hint} note={note} only={only} onShot={onShot} onClose={aiming ? () => setAiming(null) : leave} />
  }
  const onAddBack = () => setAiming('back')
  const notice = flaw && <FlawNotice flaw={flaw} onAgain={() => setAiming('again')} />
  if (draft.mine) return <OwnCard draft={draft} notice={notice} onAddBack={onAddBack} onLeave={leave} />
  return <Tagging draft={draft} notice={notice} onAddBack={onAddBack} onDone={finish} onLeave={leave} />
}

function useDraft(whose: Whose): Draft | undefined {
  const [begun, setBegun] = useState(false)
  const draft = useLive(currentDraft)
  useEffect(() => void safely(beginDraft(whose)).then(() => setBegun(true)), [whose.mine, whose.contact_id])
  return begun ? draft : undefined
}

/** Saves, goes back to where one came from, and leaves a way to undo it. */
function useFinish(): (draft: Draft) => void {
  const cards = cardWords()
  const { ui } = t()
  const [, go] = useLocation()
  return (draft) => void (async () => {
    const capture = await safely(finishDraft(draft))
    leave()
    const undo = async () => {
      await safely(undoCapture(capture, draft))
      go(draft.photos.length > 0 ? '/capture' : '/capture/without-card')
    }
    toast(cards.saved, { label: ui.undo, run: () => void undo() })
  })()
}
