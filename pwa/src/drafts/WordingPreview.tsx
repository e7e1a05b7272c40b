import { useState } from 'preact/hooks'
import { MEETINGS, senderOf, talkOf } from '../followups/letter'
import { remindingWords } from '../i18n/reminding'
import { displayName } from '../i18n/names'
import { addDays, atHour } from '../i18n/time'
import type { Contact } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Section } from '../ui/Section'
import { Select } from '../ui/Select'
import { Tile } from '../ui/Tile'
import { writeDraft, type Recipient, type Talk } from './draft'
import { proposedDates } from './dates'
import type { Wording } from './kind'
import type { Key } from './wording'

const PEOPLE = 20

/** As it will read, for somebody one has met. */
export function WordingPreview({ of: key, wording }: { of: Key; wording: Wording }) {
  const words = remindingWords().drafts
  const [id, setId] = useState('')
  const people = useLive(latestPeople) ?? []
  const person = people.find(({ contact }) => contact.id === id) ?? people[0]
  const settings = useLive(() => db.settings.toCollection().first())
  const { sample } = words
  const draft = writeDraft(
    {
      ...key, to: person?.contact ?? sampleRecipient(), talk: person ? person.talk : sampleTalk(), me: senderOf(settings),
      particular: sample.particular, dates: MEETINGS.includes(key.occasion) ? proposedDates(now.value, []) : [],
      others: key.occasion === 'gather' ? [sampleRecipient()] : [], now: now.value,
    },
    wording,
  )
  const options = people.map(({ contact }) => ({ value: contact.id, label: displayName(contact) }))
  return (
    <Section title={words.preview}>
      {person && <Select label={words.previewOf} value={person.contact.id} options={options} onChange={setId} />}
      <Tile tone="quiet">
        {!person && <p class="account-hint">{words.nobody}</p>}
        {draft.subject && <p class="wording-subject">{draft.subject}</p>}
        <p class="wording-body" lang={key.language}>{draft.body}</p>
      </Tile>
    </Section>
  )
}

interface Met {
  contact: Contact
  talk: Talk
}

/** Those met last who have a name. */
async function latestPeople(): Promise<Met[]> {
  const talks = await db.encounters.orderBy('at').reverse().limit(PEOPLE).toArray()
  const met = await Promise.all(talks.map(async (talk) => ({
    contact: await db.contacts.get(talk.contact_ids[0] ?? ''), talk: await talkOf(talk),
  })))
  const named = met.flatMap(({ contact, talk }) => (contact && displayName(contact) ? [{ contact, talk }] : []))
  return [...new Map(named.reverse().map((each) => [each.contact.id, each])).values()].reverse()
}

function sampleRecipient(): Recipient {
  const { name, romaji, company, department, title } = remindingWords().drafts.sample
  return { name, name_romaji: romaji, company, department, title }
}

function sampleTalk(): Talk {
  const { event, topic, promise } = remindingWords().drafts.sample
  return { at: atHour(addDays(now.value, -1), 19), event, topics: [topic], promise }
}
