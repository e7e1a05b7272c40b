import { HistoryScreen } from '../history/HistoryScreen'
import { talkParts } from './talk-past'

export function TalkHistoryScreen({ id }: { id: string }) {
  return <HistoryScreen collection="encounters" id={id} partsOf={talkParts} />
}
