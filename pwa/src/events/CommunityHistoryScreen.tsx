import { HistoryScreen } from '../history/HistoryScreen'
import { communityParts } from './past'

export function CommunityHistoryScreen({ id }: { id: string }) {
  return <HistoryScreen collection="communities" id={id} partsOf={communityParts} />
}
