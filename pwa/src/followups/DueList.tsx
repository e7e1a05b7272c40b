import { now } from '../store/now'
import { Tile } from '../ui/Tile'
import type { Due } from './agenda'
import { FollowupRow } from './FollowupRow'

export function DueList({ dues, nameless }: { dues: readonly Due[]; nameless?: boolean | undefined }) {
  return (
    <Tile flush>
      <ul>
        {dues.map((due) => (
          <FollowupRow key={due.followup.id} due={due} now={now.value} nameless={nameless} />
        ))}
      </ul>
    </Tile>
  )
}
