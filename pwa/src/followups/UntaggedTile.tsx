import { t } from '../i18n'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { rememberedFrom, untagged } from './untagged'

export function UntaggedTile() {
  const recent = useLive(() => db.encounters.where('at').above(rememberedFrom(now.value).toISOString()).toArray())
  const bare = untagged(recent ?? [], now.value)
  if (bare.length === 0) return null
  const words = t().followups
  return (
    <Tile flush>
      <ListRow title={words.untagged(bare.length)} detail={words.untaggedText} href="/scan/tag" />
    </Tile>
  )
}
