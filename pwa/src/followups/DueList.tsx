import { now } from '../store/now'
import { Tile } from '../ui/Tile'
import { useGrowing } from '../ui/use-growing'
import type { Due } from './agenda'
import { FollowupRow } from './FollowupRow'

export function DueList({ dues, nameless }: { dues: readonly Due[]; nameless?: boolean | undefined }) {
  const { shown, end } = useGrowing(dues)
  return (
    <Tile flush>
      <ul>
        {shown.map((due) => (
          <FollowupRow key={due.followup.id} due={due} now={now.value} nameless={nameless} />
        ))}
      </ul>
      <div ref={end} />
    </Tile>
  )
}
