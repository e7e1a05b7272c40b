import './Tagging.css'
import { useState } from 'preact/hooks'
import { awaitsChoice } from '../contacts/load'
import { SamePerson } from '../contacts/SamePerson'
import { SeveralFound } from '../contacts/SeveralFound'
import { t } from '../i18n'
import { cardWords } from '../i18n/cards'
import type { Encounter } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Page, TopBar } from '../ui/TopBar'
import { untagged, type Tags } from './draft'
import { tagEncounter } from './finish'
import { safely } from './safely'
import { CardPhotos } from './Tagging'
import { TagFields } from './TagFields'
import { untaggedEncounters } from './untagged'
import { useSuggestions } from './use-suggestions'

/** `/capture/tags`: one talk after another gets its topics. */
export function TagLaterScreen() {
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const open = useLive(untaggedEncounters)
  const left = open?.filter((encounter) => !skipped.includes(encounter.id))
  const [first] = left ?? []
  if (!left) return null
  if (!first) return <AllTagged />
  return (
    <TagOne key={first.id} encounter={first} left={left.length} onSkip={() => setSkipped([...skipped, first.id])} />
  )
}

function TagOne({ encounter, left, onSkip }: { encounter: Encounter; left: number; onSkip: () => void }) {
  const cards = cardWords()
  const [tags, setTags] = useState<Tags>(untagged)
  const suggested = useSuggestions()
  const isEmpty = tags.topics.length === 0 && !tags.promise && !tags.hit_it_off
  // What is tapped while it is being saved would fall on a talk that is done.
  const [saving, setSaving] = useState(false)
  const next = () => {
    if (isEmpty) return onSkip()
    setSaving(true)
    void safely(tagEncounter(encounter.id, tags)).catch(() => setSaving(false))
  }
  return (
    <main class="tagging" inert={saving}>
      <TopBar title={cards.tagLater} onBack={() => history.back()}
        actions={<span class="tagging-left">{cards.left(left)}</span>} />
      <div class="tagging-body">
        <Who contactId={encounter.contact_ids[0]} />
        {suggested && (
          <TagFields tags={tags} suggested={suggested} atWork={encounter.setting === 'work'}
            onChange={(changes) => setTags({ ...tags, ...changes })} />
        )}
      </div>
      <div class="tagging-done">
        <Button kind={isEmpty ? 'secondary' : 'primary'} wide onClick={next}>
          {isEmpty ? cards.skip : left > 1 ? cards.tagNext : cards.done}
        </Button>
      </div>
    </main>
  )
}

function Who({ contactId }: { contactId: string | undefined }) {
  const found = useLive(async () => {
    if (!contactId) return null
    const [contact, card] = await Promise.all([db.contacts.get(contactId), db.cards.get({ contact_id: contactId })])
    const reading = card && (await db.readings.get(card.id))
    const several = contact && reading && awaitsChoice(reading, contact) ? reading : undefined
    return { contact, photos: card?.photos.slice(0, 1) ?? [], several }
  }, [contactId])
  if (!found || !contactId) return null
  if (found.several) {
    return (
      <>
        <CardPhotos photos={found.photos} />
        <SeveralFound contactId={contactId} reading={found.several} />
      </>
    )
  }
  return (
    <>
      <CardPhotos photos={found.photos} />
      <p class="tag-name">{found.contact?.name || cardWords().reading}</p>
      {found.contact && <SamePerson contact={found.contact} />}
    </>
  )
}

function AllTagged() {
  const cards = cardWords()
  const { app } = t()
  return (
    <Page>
      <TopBar title={cards.tagLater} onBack={() => history.back()} />
      <EmptyState drawing="rest" title={cards.allTagged} text={cards.allTaggedText}>
        <Button href="/">{app.toHome}</Button>
      </EmptyState>
    </Page>
  )
}
