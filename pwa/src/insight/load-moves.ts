import { ownSettings } from '../cards/finish'
import { movingWords } from '../i18n/moving'
import { plain } from '../i18n/isolate'
import { politeName } from '../i18n/names'
import { t } from '../i18n'
import { db } from '../store/schema'
import { composer, tellable } from './post'
import type { Move } from './shown'

/** What a move names, as this phone knows it now; `text` is what the composer opens with. */
export type Named = { person: string; others: string[]; event: string; community: string; topic: string; text: string }

export type NamedMove = { move: Move; named: Named; href: string }

/** Whoever was deleted since is not asked for. */
export async function nameMoves(moves: readonly Move[]): Promise<NamedMove[]> {
  const named = await Promise.all(moves.map(nameMove))
  return named.filter((each) => each !== null)
}

async function nameMove(move: Move): Promise<NamedMove | null> {
  if (!(move.act in movingWords().titles)) return null // of a later release
  const ids = [...(move.contact_id ? [move.contact_id] : []), ...move.others]
  const people = (await db.contacts.bulkGet(ids)).map((one) => one && (politeName(one) || t().contacts.unnamed))
  if (people.some((one) => one === undefined)) return null
  const [person = '', ...others] = people.filter((one) => one !== undefined)
  const event = move.event_id ? await db.events.get(move.event_id) : undefined
  if (move.event_id && !event) return null
  const community = move.community_id ? await db.communities.get(move.community_id) : undefined
  if (move.community_id && !community) return null
  const topic = move.about?.topic_id ? await db.topics.get(move.about.topic_id) : undefined
  const text = move.act === 'compose' ? await draftPost() : ''
  const named = { person, others, event: event?.title ?? '', community: community?.name ?? '', topic: topic?.name ?? '', text }
  return { move, named, href: hrefOf(move, text) }
}

function hrefOf(move: Move, text: string): string {
  switch (move.act) {
    case 'account': return '/settings/profile'
    case 'compose': return composer(text)
    case 'find': return '/events'
    case 'gather': return `/events?plan=${move.key.slice('go:'.length)}`
    case 'event': return `/events/${move.event_id}`
    case 'write': return `/people/${move.contact_id}?write=keep`
    case 'invite': return `/people/${move.contact_id}?write=meet`
    case 'bridge': return `/meets/new?bridge=${move.contact_id}&with=${move.others.join(',')}`
  }
}

/** The latest lesson that may be told, else an interest to begin with. */
async function draftPost(): Promise<string> {
  const words = movingWords()
  const talks = (await db.encounters.orderBy('at').reverse().limit(50).toArray()).filter(({ learned }) => learned)
  for (const talk of talks) {
    const people = (await db.contacts.bulkGet(talk.contact_ids)).filter((one) => one !== undefined)
    const [topic] = await db.topics.bulkGet(talk.topic_ids.slice(0, 1))
    const text = tellable(talk, people)
    if (text) return plain(words.post(topic?.name ?? '', text))
  }
  const [interest] = (await ownSettings()).interests
  return interest ? plain(words.postAbout(interest)) : ''
}
