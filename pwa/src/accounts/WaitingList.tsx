import { accountWords } from '../i18n/accounts'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { countKinds } from './kinds'
import { moment } from './moment'
import { sizeOf } from './size'

/** What is on this phone only, kind by kind, and since when. */
export function WaitingList() {
  const { sync: words } = accountWords()
  const rows = useLive(() => db.outbox.toArray())
  const photos = useLive(() => db.photos.where('state').anyOf('original', 'ready').toArray())
  if (!rows || !photos) return null
  if (rows.length + photos.length === 0) return <Nothing />
  const [oldest = ''] = [...rows.map((row) => row.since), ...photos.map((photo) => photo.taken_at)].sort()
  const bytes = photos.reduce((sum, photo) => sum + photo.size, 0)
  return (
    <Section title={words.waiting} aside={words.since(moment(oldest))}>
      <Tile flush>
        {countKinds(rows).map(({ kind, count }) => <ListRow key={kind} title={kind} end={count} />)}
        {photos.length > 0 && <ListRow title={words.photo} detail={sizeOf(bytes)} end={words.photos(photos.length)} />}
      </Tile>
    </Section>
  )
}

function Nothing() {
  const { sync: words } = accountWords()
  return (
    <Section title={words.waiting}>
      <Tile><p class="account-hint">{words.none}</p></Tile>
    </Section>
  )
}
