import { blankCommunity } from '../store/blank'
import type { Community, FoundEvent } from '../store/documents'

type Series = NonNullable<FoundEvent['series']>
/** One of a rhythm. */
export type Meeting = FoundEvent & { series: Series }

export const isMeeting = (found: FoundEvent): found is Meeting => Boolean(found.series && found.title)

/** Of each rhythm among them the next meeting. */
export function rhythmsIn(events: readonly FoundEvent[]): Meeting[] {
  const first = new Map(events.filter(isMeeting).reverse().map((found) => [keyOf(found), found]))
  return [...first.values()].reverse()
}

/** With the file's own clocks and beginning: every other week is counted from there. Whether one always goes is not in it. */
export function communityOf({ title, place, online, url, series }: Meeting, id: string): Community {
  return blankCommunity({ id, name: title, place, online, url, ...series })
}

/** The same circle, noted before. */
export function communityIn(communities: readonly Community[], { title, url }: FoundEvent): Community | undefined {
  return communities.find((one) => one.name === title || Boolean(url && one.url === url))
}

const keyOf = ({ title, series }: Meeting) => JSON.stringify([title, series.rhythm, series.first_at])
