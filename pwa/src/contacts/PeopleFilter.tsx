import { useLayoutEffect, useMemo } from 'preact/hooks'
import { t } from '../i18n'
import { siftingWords } from '../i18n/sifting'
import type { Stage } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import type { RosterRow } from '../store/schema'
import { Chip, Chips } from '../ui/Chip'
import { loadStands } from './load-stands'
import { CLOSENESS, countsOf, QUIET, type Choice, type Quiet, type Stands } from './sift'

interface PeopleFilterProps {
  people: readonly RosterRow[]
  choice: Choice
  onChoose: (choice: Choice) => void
  /** Undefined while those who are asked for are not known. */
  onKnown: (stands: Stands | undefined) => void
}

/** By stage, and by how long it has been; each with how many there are. What is chosen is taken back by the same touch. */
export function PeopleFilter({ people, choice, onChoose, onKnown }: PeopleFilterProps) {
  const words = siftingWords()
  const stands = useStands(choice, onKnown)
  const counts = useMemo(() => stands && countsOf(people, stands, choice), [people, stands, choice])
  const toggle = (by: keyof Choice, word: Stage | Quiet) => onChoose({ ...choice, [by]: choice[by] === word ? '' : word })
  const told = (word: string) => counts && <span class="chip-count">{counts.get(word) ?? 0}</span>
  return (
    <div class="people-filter">
      <Chips label={words.stages}>
        {CLOSENESS.map((stage) => (
          <Chip key={stage} pressed={choice.stage === stage} onToggle={() => toggle('stage', stage)}>
            {t().contacts.stages[stage]} {told(stage)}
          </Chip>
        ))}
      </Chips>
      <Chips label={words.freshness}>
        {QUIET.map((quiet) => (
          <Chip key={quiet} pressed={choice.freshness === quiet} onToggle={() => toggle('freshness', quiet)}>
            {words.quiet[quiet]} {told(quiet)}
          </Chip>
        ))}
      </Chips>
      <p class="people-count">{words.note}</p>
    </div>
  )
}

/** Those who are asked for come first, however many others there are; then everybody, to be counted. */
function useStands(choice: Choice, onKnown: PeopleFilterProps['onKnown']): Stands | undefined {
  const asked = useLive(async () => ({ choice, stands: await loadStands(now.value, choice) }), [choice, now.value])
  const all = useLive(() => (asked ? loadStands(now.value) : undefined), [!asked, now.value])
  const known = all ?? (asked?.choice === choice ? asked.stands : undefined)
  useLayoutEffect(() => onKnown(known), [known])
  return all
}
