import { tieWords } from '../i18n/ties'
import { calendarDay } from '../i18n/time'
import { now } from '../store/now'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import type { Moment } from './timeline'

/** What one heard from them: it stays in one's head better than what one read. */
export function Learned({ moments }: { moments: readonly Moment[] }) {
  const talks = moments.flatMap((moment) => (moment.kind === 'met' && moment.encounter.learned ? [moment] : []))
  if (talks.length === 0) return null
  return (
    <Section title={tieWords().learned}>
      <Tile>
        <ul class="learned-list">
          {talks.map(({ id, at, encounter }) => (
            <li key={id}>
              <p class="learned-text">{encounter.learned}</p>
              <p class="notice-text">{calendarDay(at, now.value)}</p>
            </li>
          ))}
        </ul>
      </Tile>
    </Section>
  )
}
