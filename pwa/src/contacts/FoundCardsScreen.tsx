import './FoundCardsScreen.css'
import { useEffect, useState } from 'preact/hooks'
import { safely } from '../cards/safely'
import { t } from '../i18n'
import { reviewingWords } from '../i18n/reviewing'
import { useLive } from '../store/live'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { FoundCard } from './FoundCard'
import { foundCards, type Capture, type Found } from './found'
import { loadCapture } from './load-found'
import { savePeople } from './save-found'

const back = () => history.back()

/** `/people/:id?cards`: each card of one photo, to be looked over once and kept together. */
export function FoundCardsScreen({ id }: { id: string }) {
  const capture = useLive(() => loadCapture(id), [id])
  const words = reviewingWords()
  if (capture) return <Choosing capture={capture} />
  return (
    <Page>
      <TopBar title={words.title} onBack={back} />
      {capture === undefined ? <Skeleton /> : <EmptyState drawing="rest" title={words.none} text={words.noneText} />}
    </Page>
  )
}

function Choosing({ capture }: { capture: Capture }) {
  const { found, change } = useFound(capture)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [saving, setSaving] = useState(false)
  const words = reviewingWords()
  const wanted = found.filter(({ index, known }) => !known && !left.has(index))
  const toggle = (index: number) => setLeft((before) => new Set(before.has(index) ? [...before].filter((one) => one !== index) : [...before, index]))
  const save = async () => {
    setSaving(true)
    const undo = await safely(savePeople(capture, wanted)).finally(() => setSaving(false))
    back()
    const takeBack = async () => {
      await safely(undo())
      toast(words.takenBack)
    }
    toast(words.saved(wanted.length), { label: t().ui.undo, run: () => void takeBack() })
  }
  return (
    <main class="page found">
      <TopBar title={words.title} onBack={back} />
      <p class="found-lead">{words.lead}</p>
      <ul class="found-cards">
        {found.map((one) => (
          <FoundCard key={one.index} found={one} photos={capture.card.photos} wanted={!left.has(one.index)}
            onToggle={() => toggle(one.index)} onSettle={(changes) => change(one.index, changes)} />
        ))}
      </ul>
      <div class="found-save">
        <Button kind="primary" wide disabled={saving || wanted.length === 0} onClick={() => void save()}>
          {words.save(wanted.length)}
        </Button>
      </div>
    </main>
  )
}

/** The cards with what was decided about them on this screen; it is written with the rest. */
function useFound(capture: Capture) {
  const [found, setFound] = useState<readonly Found[]>([])
  const [decided, setDecided] = useState<Record<number, Partial<Found['contact']>>>({})
  useEffect(() => void foundCards(capture).then(setFound), [capture])
  const change = (index: number, changes: Partial<Found['contact']>) =>
    setDecided((before) => ({ ...before, [index]: { ...before[index], ...changes } }))
  return { found: found.map((one) => ({ ...one, contact: { ...one.contact, ...decided[one.index] } })), change }
}
