import { movingWords } from '../i18n/moving'
import { calendarDay, dayAndTime } from '../i18n/time'
import type { Named } from './load-moves'
import type { Move } from './shown'

/** What to do, in a line. */
export function titleOf(move: Move, { person, others, event, community }: Named): string {
  const { titles, and } = movingWords()
  switch (move.act) {
    case 'account': return titles.account
    case 'compose': return titles.compose
    case 'find': return titles.find
    case 'event': return titles.event(event)
    case 'gather': return titles.gather[move.why[0] as keyof typeof titles.gather](community)
    case 'write': return titles.write(person)
    case 'invite': return titles.invite(person)
    case 'bridge': return titles.bridge(person, others.join(and))
  }
}

/** Why: the first reason, and what one might write about. A reason that this release does not know is left out. */
export function reasonOf(move: Move, { topic }: Named, now: Date): string {
  const { why, about } = movingWords()
  const said = move.why.slice(0, 1).map((code) => {
    const [reason = '', detail = ''] = code.split(/:(.*)/s)
    return reason in why ? why[reason as keyof typeof why](detailOf(move, detail, now)) : ''
  })
  const news = move.about?.kind === 'topic' ? topic && about.topic(topic) : move.about && about[move.about.kind]
  return [...said, news || ''].join('')
}

function detailOf(move: Move, detail: string, now: Date): string {
  if (move.at) return dayAndTime(new Date(move.at), now)
  return /^\d{4}-\d\d-\d\d$/.test(detail) ? calendarDay(new Date(`${detail}T00:00`), now) : detail
}
