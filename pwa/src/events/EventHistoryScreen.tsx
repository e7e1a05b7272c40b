import { HistoryScreen } from '../history/HistoryScreen'
import { eventParts } from './past'

export function EventHistoryScreen({ id }: { id: string }) {
  return <HistoryScreen collection="events" id={id} partsOf={eventParts} />
}
