import { t } from '../i18n'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'

export function UntaggedTile({ count }: { count: number }) {
  const words = t().followups
  return (
    <Tile flush>
      <ListRow title={words.untagged(count)} detail={words.untaggedText} href="/capture/tags" />
    </Tile>
  )
}
