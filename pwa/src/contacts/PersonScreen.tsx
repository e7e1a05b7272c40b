import './PersonScreen.css'
import { Ellipsis, Pencil } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import { occasionOf } from '../drafts/kind'
import { A_FEW } from '../followups/agenda'
import { Digest } from '../followups/Digest'
import { DueList } from '../followups/DueList'
import type { Errand } from '../followups/DraftSheet'
import { t } from '../i18n'
import { displayName } from '../i18n/names'
import { useLive } from '../store/live'
import { IconButton } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { lazy } from '../ui/lazy'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { Details } from './Details'
import { Learned } from './Learned'
import { loadPerson, type Person } from './load-person'
import { MoreSheet } from './MoreSheet'
import { NewJob } from './NewJob'
import { NoticeTile } from './NoticeTile'
import { PersonHead } from './PersonHead'
import { ReadingNotice } from './ReadingNotice'
import { RefusedTile } from './RefusedTile'
import { SamePerson } from './SamePerson'
import { StageTile } from './StageTile'
import { TiesSection } from './TiesSection'
import { Timeline } from './Timeline'

const DraftSheet = lazy(async () => (await import('../followups/DraftSheet')).DraftSheet, () => null)

const FoundCardsScreen = lazy(async () => (await import('./FoundCardsScreen')).FoundCardsScreen)

const back = () => history.back()

/** `/people/:id`, and `?cards` for the cards that lie in one photo with this person's. */
export function PersonScreen({ id }: { id: string }) {
  const query = new URLSearchParams(useSearch())
  return query.has('cards') ? <FoundCardsScreen id={id} /> : <OnePerson id={id} />
}

function OnePerson({ id }: { id: string }) {
  const person = useLive(() => loadPerson(id), [id])
  const words = t().contacts
  // On the way from one person to the next the answer is still about the first.
  if (person === undefined || (person && person.contact.id !== id)) return <Waiting />
  if (person === null) {
    return (
      <Page>
        <TopBar title={words.person} onBack={back} />
        <EmptyState drawing="rest" title={words.gone} text={words.goneText} />
      </Page>
    )
  }
  return <PersonPage key={id} person={person} />
}

function PersonPage({ person }: { person: Person }) {
  const { contact, dues, cards } = person
  const [more, setMore] = useState(false)
  const [, go] = useLocation()
  const words = t().contacts
  return (
    <Page>
      <TopBar
        title={displayName(contact) || words.unnamed}
        hideTitle
        onBack={back}
        actions={
          <>
            <IconButton icon={Pencil} label={words.edit} href={`/people/${contact.id}/edit`} />
            <IconButton icon={Ellipsis} label={words.more} opens onClick={() => setMore(true)} />
          </>
        }
      />
      <PersonHead contact={contact} reading={cards[0]?.reading} />
      <NoticeTile contact={contact} />
      <RefusedTile contact={contact} />
      <ReadingNotice contact={contact} reading={cards[0]?.reading} />
      <SamePerson contact={contact} onMerged={(id) => go(`/people/${id}`, { replace: true })} />
      <NewJob person={person} />
      {person.standing && <StageTile person={person} standing={person.standing} />}
      {dues.length > 0 && (
        <Section title={words.followups}>
          {dues.length > A_FEW ? <Digest dues={dues} nameless /> : <DueList dues={dues} nameless />}
        </Section>
      )}
      <Details contact={contact} cards={cards} />
      <Learned moments={person.timeline} />
      <TiesSection contact={contact} bonds={person.bonds} />
      <Timeline contact={contact} moments={person.timeline} />
      <MoreSheet contact={contact} open={more} onClose={() => setMore(false)} />
      <OpenDraft contactId={contact.id} />
    </Page>
  )
}

/** `?draft=<follow-up>` or `?write=<occasion>` opens the letter over the page; closing it leaves the person. */
function OpenDraft({ contactId }: { contactId: string }) {
  const query = new URLSearchParams(useSearch())
  const [followupId, occasion] = [query.get('draft'), query.get('write')]
  const [, go] = useLocation()
  const [errand, setErrand] = useState<Errand | null>(null)
  // Taken out of the address at once, so that Back from elsewhere does not open the letter a second time.
  useEffect(() => {
    if (!followupId && !occasion) return
    go(`/people/${contactId}`, { replace: true })
    setErrand(followupId ? { followupId } : { contactId, occasion: occasionOf(occasion ?? '') })
  }, [followupId, occasion])
  return errand && <DraftSheet errand={errand} onClose={() => setErrand(null)} />
}

function Waiting() {
  return (
    <Page>
      <TopBar title={t().contacts.person} hideTitle onBack={back} />
      <Skeleton />
    </Page>
  )
}
