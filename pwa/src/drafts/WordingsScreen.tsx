import '../accounts/accounts.css'
import { useSearch } from 'wouter-preact'
import { changePreferences, usePreferences } from '../accounts/preferences'
import { draftingWords } from '../i18n/drafting'
import { remindingWords } from '../i18n/reminding'
import type { Template } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Tag } from '../ui/Chip'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Segmented } from '../ui/Segmented'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { CHANNELS, OCCASIONS, TONES, type Channel, type Occasion } from './kind'
import { WordingScreen } from './WordingScreen'
import { channelsFor } from './wording'

/** `?of=thanks.mail` edits one; without it all are listed. */
export function WordingsScreen() {
  const [occasion, channel] = (new URLSearchParams(useSearch()).get('of') ?? '').split('.')
  const of = OCCASIONS.find((one) => one === occasion)
  const by = CHANNELS.find((one) => one === channel)
  return of && by ? <WordingScreen key={`${of}.${by}`} occasion={of} channel={by} /> : <All />
}

function All() {
  const words = remindingWords().drafts
  const templates = useLive(() => db.templates.toArray()) ?? []
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <p class="account-hint">{words.text}</p>
      <UsualTone />
      {OCCASIONS.map((occasion) => (
        <Section key={occasion} title={draftingWords().occasions[occasion]}>
          <Tile flush>
            {channelsFor(occasion).map((channel) => (
              <Row key={channel} occasion={occasion} channel={channel} templates={templates} />
            ))}
          </Tile>
        </Section>
      ))}
    </Page>
  )
}

function UsualTone() {
  const words = remindingWords().drafts
  const preferences = usePreferences()
  if (!preferences) return null
  return (
    <Section title={words.tone}>
      <Tile>
        <Segmented
          label={words.tone} value={preferences.tone} onChange={(tone) => void changePreferences({ tone })}
          options={TONES.map((value) => ({ value, label: draftingWords().tones[value] }))}
        />
      </Tile>
    </Section>
  )
}

function Row({ occasion, channel, templates }: { occasion: Occasion; channel: Channel; templates: readonly Template[] }) {
  const own = templates.some((template) => template.name === occasion && template.channel === channel)
  return (
    <ListRow
      title={draftingWords().channels[channel]} href={`/settings/drafts?of=${occasion}.${channel}`}
      end={own && <Tag tone="accent">{remindingWords().drafts.yours}</Tag>}
    />
  )
}
