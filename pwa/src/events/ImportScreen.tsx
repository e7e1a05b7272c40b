import './import.css'
import { FileUp } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useSearch } from 'wouter-preact'
import { gatheringWords } from '../i18n/gathering'
import type { FoundEvent } from '../store/documents'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { FoundTile } from './FoundTile'
import { isWhole } from './found'
import { takeOver } from './handed-over'
import { isMeeting, rhythmsIn } from './series'
import { SeriesTile } from './SeriesTile'
import { keptText, readFile, readText, type Answer } from './import'

const back = () => history.back()

/** `/events/import?text=`: a copied page, a calendar file, or what another app shared. */
export function ImportScreen() {
  const words = gatheringWords().importing
  const shared = new URLSearchParams(useSearch()).get('text') ?? ''
  const [text, setText] = useState(shared)
  const [answer, setAnswer] = useState<Answer | 'asking'>()
  const [source, setSource] = useState<'text' | 'file'>('text')
  const understand = (asked: Promise<Answer>, from: 'text' | 'file' = 'text') => {
    setSource(from)
    setAnswer('asking')
    void asked.then(setAnswer)
  }
  const problem = answer && typeof answer === 'object' && 'problem' in answer ? sentenceFor(answer.problem, source) : undefined
  const again = () => void keptText().then((kept) => kept && understand(readText(kept)))
  useEffect(() => {
    if (!shared) return void takeOver().then((file) => (file ? understand(readFile(file), 'file') : again()))
    setText(shared)
    understand(readText(shared))
  }, [shared])
  useEffect(() => {
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [])
  return (
    <Page>
      <TopBar title={words.title} onBack={back} />
      <form class="import" onSubmit={(event) => event.preventDefault()}>
        <Field label={words.text} hint={words.textHint} value={text} multiline rows={6} onInput={setText}
          error={source === 'text' ? problem : undefined} />
        <Button kind="primary" wide disabled={!text.trim()} onClick={() => understand(readText(text))}>{words.read}</Button>
        <CalendarInput onFile={(file) => understand(readFile(file), 'file')} error={source === 'file' ? problem : undefined} />
      </form>
      <Understood answer={answer} onAgain={again} />
    </Page>
  )
}

function Understood({ answer, onAgain }: { answer: Answer | 'asking' | undefined; onAgain: () => void }) {
  const words = gatheringWords().importing
  if (answer === 'asking') return <Skeleton />
  if (answer === 'away') {
    return (
      <div class="import" role="status">
        <p class="notice-text">{words.away}</p>
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    )
  }
  if (!answer || !('events' in answer)) return null
  return <Found events={answer.events} />
}

/** A rhythm as a whole first; then the next meeting of each alone, and what happens once. */
function Found({ events }: { events: readonly FoundEvent[] }) {
  const words = gatheringWords().importing
  const rhythms = rhythmsIn(events)
  const single = events.filter((found) => !isMeeting(found) || rhythms.includes(found))
  return (
    <>
      {rhythms.length > 0 && (
        <Section title={words.found}>
          <div class="import">{rhythms.map((meeting) => <SeriesTile key={`${meeting.series.rhythm} ${meeting.title}`} meeting={meeting} />)}</div>
        </Section>
      )}
      <Section title={rhythms.length > 0 ? words.singly : single.length > 1 ? words.several(single.length) : words.found}>
        {single.some(isWhole) && <p class="notice-text">{words.lead}</p>}
        <div class="import">{single.map((found) => <FoundTile key={`${found.starts_at} ${found.title}`} found={found} />)}</div>
      </Section>
    </>
  )
}

/** What is wrong with a file is said where it was chosen; the same one can be chosen again. */
function CalendarInput({ onFile, error }: { onFile: (file: File) => void; error: string | undefined }) {
  const words = gatheringWords().importing
  const input = useRef<HTMLInputElement>(null)
  const take = () => {
    const file = input.current?.files?.[0]
    if (file) onFile(file)
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <input ref={input} type="file" accept=".ics,text/calendar" hidden aria-label={words.file} onChange={take} />
      <Button wide icon={FileUp} onClick={() => input.current?.click()}>{words.file}</Button>
      {error && <p class="field-error" role="alert">{error}</p>}
    </>
  )
}

function sentenceFor(problem: string, source: 'text' | 'file'): string {
  const { problems } = gatheringWords().importing
  const known: Record<string, string> = source === 'file' ? { ...problems, no_event: problems.none_in_file } : problems
  return known[problem] ?? problems.other
}
