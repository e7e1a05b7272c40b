import { useState } from 'preact/hooks'
import { howWords } from '../contacts/bond-words'
import { t } from '../i18n'
import { circleWords } from '../i18n/circle'
import { insightWords } from '../i18n/insight'
import { STAGES } from '../store/documents'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import type { Circle } from './circle-layout'
import { tiesOf } from './circle-telling'

interface CircleTextProps {
  circle: Circle
  names: ReadonlyMap<string, string>
}

/** All that the picture shows, in words: by stage, and with whom each is tied. */
export function CircleText({ circle, names }: CircleTextProps) {
  const [open, setOpen] = useState(false)
  return (
    <details class="circle-text" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{circleWords().asText}</summary>
      {open && STAGES.toReversed().map((stage) => <AtStage key={stage} stage={stage} circle={circle} names={names} />)}
    </details>
  )
}

function AtStage({ stage, circle: { nodes, links }, names }: CircleTextProps & { stage: (typeof STAGES)[number] }) {
  const there = nodes.filter((node) => node.stage === stage)
  if (there.length === 0) return null
  const called = (id: string) => names.get(id) || t().contacts.unnamed
  const tied = (id: string) => tiesOf(id, links).map(({ other, how }) => circleWords().tie(howWords(how), called(other)))
  return (
    <Section title={t().contacts.stages[stage]} aside={insightWords().people(there.length)}>
      <Tile flush>
        <ul>
          {there.map(({ id }) => (
            <li key={id}>
              <ListRow href={`/people/${id}`} title={called(id)} detail={tied(id).map((words) => <span key={words} class="circle-tied">{words}</span>)} />
            </li>
          ))}
        </ul>
      </Tile>
    </Section>
  )
}
