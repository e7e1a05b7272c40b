import { seenFrom } from '../contacts/bond-words'
import { circleWords } from '../i18n/circle'
import { t } from '../i18n'
import { STAGES } from '../store/documents'
import type { Circle } from './circle-layout'

/** So many of the closest are called by their names. */
const NAMED = 3

type Names = (id: string) => string

/** What the picture says: who is closest, and who of them know each other. */
export function circleSentence({ nodes, links }: Circle, politely: Names): string {
  const words = circleWords()
  const stage = STAGES.findLast((one) => nodes.some((node) => node.stage === one)) ?? 'interested'
  const closest = nodes.filter((node) => node.stage === stage)
  const names = closest.length <= NAMED ? closest.map(({ id }) => politely(id)).join(t().ui.comma) : ''
  const ties = [pairs(links.filter(({ how }) => how === 'introduced')), pairs(links)] as const
  return words.sentence(t().contacts.stages[stage], closest.length, names, ...ties)
}

/** Who is tied to most: they could bring others together. Null where nobody is tied to several. */
export function bridgeSentence({ nodes, links }: Circle, politely: Names): string | null {
  const known = new Map(nodes.map(({ id }) => [id, new Set<string>()]))
  for (const { a, b } of links) {
    known.get(a)?.add(b)
    known.get(b)?.add(a)
  }
  const [id, others] = [...known].reduce((most, one) => (one[1].size > most[1].size ? one : most), ['', new Set<string>()])
  return others.size >= 2 ? circleWords().bridge(politely(id), others.size) : null
}

/** To whom each is tied and how, as it is said from there: `introduced_by`, `introduced_them`. */
export function tiesOf(id: string, links: Circle['links']): { other: string; how: string }[] {
  const own = links.filter(({ a, b }) => a === id || b === id)
  return own.map((link) => ({ other: link.a === id ? link.b : link.a, how: seenFrom(id, link) }))
}

/** However many ties there are between two. */
const pairs = (links: Circle['links']): number => new Set(links.map(({ a, b }) => [a, b].sort().join())).size
