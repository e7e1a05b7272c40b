import { untaggedEncounters } from '../cards/untagged'
import { tendingWords } from '../i18n/tending'
import { useLive } from '../store/live'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'

export function UntaggedTile() {
  const bare = useLive(untaggedEncounters)
  if (!bare?.length) return null
  const words = tendingWords()
  return (
    <Tile flush>
      <ListRow title={words.untagged(bare.length)} detail={words.untaggedText} href="/capture/tags" />
    </Tile>
  )
}
