import './MeetScreen.css'
import { useEffect, useState } from 'preact/hooks'
import { useSearch } from 'wouter-preact'
import { meetWords } from '../i18n/meets'
import type { Meet } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { letRest } from './acts'
import { AskedPeople } from './AskedPeople'
import { beginning, loadMeet } from './load'
import { MeetState } from './MeetState'
import { MorePeople } from './MorePeople'
import { Occasion } from './Occasion'

const back = () => history.back()

/** `/meets/:id`, and `/meets/new?bridge=<person>&with=<person>,<person>` for one that begins. */
export function MeetScreen({ id }: { id: string }) {
  const search = useSearch()
  const [start, setStart] = useState<Meet | null | undefined>(undefined)
  useEffect(() => void startOf(id, new URLSearchParams(search)).then(setStart), [id, search])
  const words = meetWords()
  return (
    <Page>
      <TopBar title={words.title} onBack={back} />
      {start === undefined && <Skeleton />}
      {start === null && <EmptyState drawing="rest" title={words.gone} text={words.goneText} />}
      {start && <OneMeet key={start.id} start={start} />}
    </Page>
  )
}

async function startOf(id: string, query: URLSearchParams): Promise<Meet | null> {
  if (id !== 'new') return (await db.meets.get(id)) ?? null
  return beginning(query.get('bridge') ?? '', (query.get('with') ?? '').split(','))
}

function OneMeet({ start }: { start: Meet }) {
  const page = useLive(() => loadMeet(start), [start.id])
  const words = meetWords()
  if (!page) return <Skeleton />
  const stop = () => void letRest(page.meet).then(back)
  return (
    <>
      <p class="notice-text">{words.lead}</p>
      <MeetState page={page} />
      <Section title={words.people}>
        <AskedPeople page={page} />
        {!page.event && <MorePeople page={page} />}
      </Section>
      <Occasion page={page} />
      {!page.event && <Button kind="plain" wide onClick={stop}>{words.stop}</Button>}
    </>
  )
}
