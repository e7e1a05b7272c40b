import { Briefcase, Handshake } from 'lucide'
import { cardWords } from '../i18n/cards'
import { now } from '../store/now'
import { Chip, Chips } from '../ui/Chip'
import { OwnWord } from '../ui/OwnWord'
import { lazy } from '../ui/lazy'
import type { Tags } from './draft'
import { unique } from './topics'

const PromiseDays = lazy(() => import('../followups/PromiseDays').then((module) => module.PromiseDays), () => null)

interface TagFieldsProps {
  tags: Tags
  suggested: readonly string[]
  onChange: (changes: Partial<Tags>) => void
  /** What the event says of whose time it is, until the person says it. */
  atWork: boolean
}

/** What was talked about, what was promised, whether it clicked: chips, so that a thumb is enough. */
export function TagFields({ tags, suggested, onChange, atWork }: TagFieldsProps) {
  const cards = cardWords()
  const work = tags.work ?? atWork
  return (
    <>
      <TopicChips chosen={tags.topics} suggested={suggested} onChange={(topics) => onChange({ topics })} />
      <section class="tag-group">
        <h2>{cards.promise}</h2>
        <Chips label={cards.promise}>
          {Object.values(cards.promises).map((promise) => (
            <Chip key={promise} pressed={tags.promise === promise}
              onToggle={() => onChange(tags.promise === promise ? { promise: '', promise_by: null } : { promise })}>
              {promise}
            </Chip>
          ))}
        </Chips>
        {tags.promise && (
          <PromiseDays promise={tags.promise} now={now.value} by={tags.promise_by}
            onChoose={(promise_by) => onChange({ promise_by })} />
        )}
      </section>
      <section class="tag-group">
        <h2>{cards.impression}</h2>
        <Chips label={cards.impression}>
          <Chip icon={Handshake} pressed={tags.hit_it_off} onToggle={() => onChange({ hit_it_off: !tags.hit_it_off })}>
            {cards.hitItOff}
          </Chip>
          <Chip icon={Briefcase} pressed={work} onToggle={() => onChange({ work: !work })}>
            {cards.work}
          </Chip>
        </Chips>
      </section>
    </>
  )
}

interface TopicChipsProps {
  chosen: readonly string[]
  suggested: readonly string[]
  onChange: (topics: string[]) => void
}

function TopicChips({ chosen, suggested, onChange }: TopicChipsProps) {
  const cards = cardWords()
  const toggle = (name: string) =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
  return (
    <section class="tag-group">
      <h2>{cards.topics}</h2>
      <Chips label={cards.topics}>
        {unique([...suggested, ...chosen]).map((name) => (
          <Chip key={name} pressed={chosen.includes(name)} onToggle={() => toggle(name)}>
            {name}
          </Chip>
        ))}
      </Chips>
      <OwnWord label={cards.otherTopic} longest={300} onAdd={(word) => onChange(unique([...chosen, word]))} />
    </section>
  )
}
