import type { Event_, Schemas } from '../store/documents'
import { useFetched } from '../store/fetched'
import { worthSaid } from './worth'

/** As the server last worked it out, kept for offline; nothing until it has. */
export function WorthLine({ event }: { event: Event_ }) {
  const worths = useFetched<Schemas['Worths']>('/insight/events')
  const mine = worths?.events.find(({ event_id }) => event_id === event.id)
  return mine ? <p class="notice-text">{worthSaid(mine)}</p> : null
}
