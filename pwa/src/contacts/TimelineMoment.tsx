import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { Anchor } from '../ui/Anchor'
import { Tag } from '../ui/Chip'
import { RecordTag } from './RecordTag'
import { placeOf } from './standing'
import type { Met, Moment } from './timeline'

export function TimelineMoment({ moment }: { moment: Moment }) {
  const words = tieWords().moments
  switch (moment.kind) {
    case 'met': return <MetWith moment={moment} />
    case 'exchange': return <Exchange moment={moment} />
    case 'job': return <Job moment={moment} />
    case 'card': return <p class="moment-what">{words.card}</p>
    case 'followup': return <p class="moment-what">{doneWords(moment.followup.why)}</p>
  }
}

function MetWith({ moment: { encounter, event, topics, again } }: { moment: Met }) {
  const words = t().contacts
  const where = event?.title || encounter.place
  const what = where ? words.metAt(where) : words.met
  return (
    <>
      <p class="moment-what">{event ? <Anchor href={`/events/${event.id}`}>{what}</Anchor> : what}</p>
      <p class="tags">
        {again > 1 && <Tag tone="accent">{tieWords().moments.again(again)}</Tag>}
        {topics.map((topic) => (
          <Tag key={topic}>{topic}</Tag>
        ))}
        {encounter.hit_it_off && <Tag tone="accent">{words.hitItOff}</Tag>}
        {encounter.private_talk && <Tag>{words.privateTalk}</Tag>}
        {encounter.setting === 'work' && <Tag>{words.settings.work}</Tag>}
        <RecordTag id={encounter.id} />
      </p>
      {encounter.promise && <p class="moment-text">{words.promise(encounter.promise)}</p>}
      {encounter.learned && <p class="moment-text">{words.learned(encounter.learned)}</p>}
      {encounter.note && <p class="moment-text">{encounter.note}</p>}
    </>
  )
}

function Exchange({ moment: { interaction } }: { moment: Extract<Moment, { kind: 'exchange' }> }) {
  const { channels, directions, exchange } = t().contacts
  const known: Record<string, string> = { ...channels, ...tieWords().exchange.channels }
  return (
    <>
      <p class="moment-what">
        {exchange(known[interaction.channel] ?? interaction.channel, directions[interaction.direction])}
      </p>
      <p class="tags"><RecordTag id={interaction.id} /></p>
      {interaction.note && <p class="moment-text">{interaction.note}</p>}
    </>
  )
}

function Job({ moment: { position, before } }: { moment: Extract<Moment, { kind: 'job' }> }) {
  const words = tieWords().moments
  return (
    <>
      <p class="moment-what">{words.job(placeOf(position))}</p>
      {before && placeOf(before) && <p class="moment-text">{words.was(placeOf(before))}</p>}
    </>
  )
}

/** A step of the ladder by its name, else what the person wrote down. */
function doneWords(why: string): string {
  const { followups, followup } = tieWords().moments
  const known: Record<string, string> = followups
  return known[why] ?? followup(why)
}
