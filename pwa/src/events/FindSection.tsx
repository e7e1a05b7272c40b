import { ExternalLink } from 'lucide'
import { gatheringWords } from '../i18n/gathering'
import { useLive } from '../store/live'
import { own } from '../store/own'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Chip, Chips } from '../ui/Chip'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { SITES, searchUrl } from './find'

interface Search {
  topic?: string
  place?: string
}

const search = own<Search>('event-search', {})

/** Where events are found, asked with one of one's interests, or another word, and a place; both are remembered. */
export function FindSection() {
  const words = gatheringWords().find
  const interests = useLive(async () => (await db.settings.toCollection().first())?.interests ?? [])
  const topic = search.value.topic ?? interests?.[0] ?? ''
  const place = search.value.place ?? ''
  const change = (changes: Search) => {
    search.value = { ...search.value, ...changes }
  }
  return (
    <Section title={words.title}>
      <Interests all={interests} chosen={topic} onChoose={(next) => change({ topic: next })} />
      <div class="field-pair even">
        <Field label={words.topic} placeholder={words.topicPlaceholder} maxlength={100} value={topic} onInput={(next) => change({ topic: next })} />
        <Field label={words.place} placeholder={words.placePlaceholder} maxlength={100} value={place} onInput={(next) => change({ place: next })} />
      </div>
      <div class="find-sites">
        {SITES.map((site) => (
          <Button key={site} small icon={ExternalLink} href={searchUrl(site, topic, place)}>{words.sites[site]}</Button>
        ))}
      </div>
    </Section>
  )
}

/** One tap each; tapped again, it is asked without. */
function Interests({ all, chosen, onChoose }: { all: readonly string[] | undefined; chosen: string; onChoose: (topic: string) => void }) {
  const words = gatheringWords().find
  if (!all) return null
  if (all.length === 0) return <Button kind="plain" small href="/settings/profile">{words.noInterests}</Button>
  return (
    <Chips label={words.interests}>
      {all.map((name) => (
        <Chip key={name} pressed={name === chosen} onToggle={() => onChoose(name === chosen ? '' : name)}>{name}</Chip>
      ))}
    </Chips>
  )
}
