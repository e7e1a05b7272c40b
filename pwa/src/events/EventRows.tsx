import { useGrowing } from '../ui/use-growing'
import type { Event_ } from '../store/documents'
import { useLive } from '../store/live'
import { Tile } from '../ui/Tile'
import { EventRow } from './EventRow'
import { countMet } from './load'

/** Events with how many people each brought. */
export function EventRows({ events }: { events: readonly Event_[] }) {
  const { shown, end } = useGrowing(events)
  const ids = shown.map(({ id }) => id)
  const met = useLive(() => countMet(ids), [ids.join()])
  return (
    <>
      <Tile flush>
        <ul>
          {shown.map((event) => (
            <li key={event.id}>
              <EventRow event={event} met={met?.get(event.id) ?? 0} />
            </li>
          ))}
        </ul>
      </Tile>
      <div ref={end} />
    </>
  )
}
