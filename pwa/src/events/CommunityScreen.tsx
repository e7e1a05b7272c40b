import './EventsScreen.css'
import { ExternalLink, History, Pencil, Trash2 } from 'lucide'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { webUrl } from '../contacts/links'
import { profileUrl } from '../contacts/profile-address'
import { RecordTag } from '../contacts/RecordTag'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { gatheringWords } from '../i18n/gathering'
import { keepingWords } from '../i18n/keeping'
import { calendarDay } from '../i18n/time'
import type { Community, Event_ } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { recordState } from '../store/status'
import { patch, remove, save } from '../store/write'
import { Button, IconButton } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { EmptyState } from '../ui/EmptyState'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { communityFields, communityFormOf, type CommunityForm } from './community-form'
import { CommunitySheet } from './CommunitySheet'
import { EventRows } from './EventRows'
import { isOver } from './near'
import { restDays, rhythmSaid } from './rhythm'

const back = () => history.back()
const A_FEW = 4

async function load(id: string): Promise<{ community: Community; events: Event_[] } | null> {
  const community = await db.communities.get(id)
  if (!community) return null
  return { community, events: await db.events.where('community_id').equals(id).sortBy('starts_at') }
}

/** `/events/communities/:id`: when it meets next, and when it met. */
export function CommunityScreen({ id }: { id: string }) {
  const found = useLive(() => load(id), [id])
  const words = gatheringWords().communities
  if (found) return <Found key={id} {...found} />
  return (
    <Page>
      <TopBar title={words.title} onBack={back} />
      {found === null ? <EmptyState drawing="rest" title={words.gone} text={words.goneText} /> : <Skeleton />}
    </Page>
  )
}

function Found({ community, events }: { community: Community; events: Event_[] }) {
  const words = gatheringWords().communities
  const [form, setForm] = useState<CommunityForm | null>(null)
  const [, go] = useLocation()
  const saveForm = (typed: CommunityForm) => {
    setForm(null)
    void patch('communities', community.id, communityFields(typed, now.value))
  }
  const leave = async () => {
    await remove('communities', community.id)
    toast(words.deleted, { label: t().ui.undo, run: () => void save('communities', community) })
    go('/events', { replace: true })
  }
  const edit = <IconButton icon={Pencil} label={words.edit} opens onClick={() => setForm(communityFormOf(community, now.value))} />
  return (
    <Page>
      <TopBar title={community.name || words.untitled} hideTitle onBack={back} actions={edit} />
      <Head community={community} />
      <Meetings community={community} events={events} />
      <div class="event-actions">
        <Button kind="plain" small icon={History} href={`/events/communities/${community.id}/history`}>{keepingWords().history.title}</Button>
        <Button kind="plain" small icon={Trash2} onClick={() => void leave()}>{words.delete}</Button>
      </div>
      <CommunitySheet title={words.edit} start={form} onSave={saveForm} onClose={() => setForm(null)} />
    </Page>
  )
}

function Head({ community }: { community: Community }) {
  const words = gatheringWords().communities
  const page = community.url && webUrl(community.url)
  const profile = community.handle && profileUrl({ network: 'x', handle: community.handle })
  return (
    <div class="event-head">
      <p class="event-title" aria-hidden>{community.name || words.untitled}</p>
      <p class="event-when">{[rhythmSaid(community.rhythm), community.place].filter(Boolean).join('・')}</p>
      <p class="tags">
        {community.always && <Tag>{words.always}</Tag>}
        <Tag>{eventWords().settings[community.setting]}</Tag>
        <RecordTag id={community.id} />
      </p>
      <div class="event-actions">
        {page && <Button small icon={ExternalLink} href={page}>{words.open}</Button>}
        {profile && <Button small icon={ExternalLink} href={profile}>{`@${community.handle}`}</Button>}
      </div>
    </div>
  )
}

function Meetings({ community, events }: { community: Community; events: Event_[] }) {
  const words = gatheringWords().communities
  const upcoming = events.filter((event) => !isOver(event, now.value))
  const past = events.filter((event) => isOver(event, now.value)).reverse()
  const resting = restDays(community, now.value).slice(0, A_FEW)
  return (
    <>
      <Section title={words.upcoming}>
        {upcoming.length > 0 ? <EventRows events={upcoming} /> : <p class="notice-text">{whyNone(community)}</p>}
        {resting.length > 0 && <p class="notice-text">{words.rests(resting.map((day) => calendarDay(day, now.value)).join(t().ui.comma))}</p>}
      </Section>
      {past.length > 0 && (
        <Section title={words.past}>
          <EventRows events={past} />
        </Section>
      )}
    </>
  )
}

/** The server counts the days: until it has heard of the rhythm nobody knows whether there is a next one. */
function whyNone({ id, rhythm }: Community): string {
  const words = gatheringWords().communities
  if (!rhythm) return words.noRhythm
  return recordState(id) === 'synced' ? words.noNext : words.waiting
}
