import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { useLive } from '../store/live'
import { retryPhoto } from '../store/photos'
import { giveUp, retry } from '../store/refused'
import { db, type Photo, type RefusedRow } from '../store/schema'
import { syncSoon } from '../store/sync'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { nameOf, placeOf } from './refused-label'

/** What the server said no to, with its reason, and the ways to mend it. */
export function RefusedList() {
  const { sync: words } = accountWords()
  const rows = useLive(async () => Promise.all((await db.refused.toArray()).map(withName)))
  const photos = useLive(() => db.photos.where('state').equals('refused').toArray())
  if (!rows || !photos || rows.length + photos.length === 0) return null
  return (
    <Section title={words.refused} aside={words.count(rows.length + photos.length)}>
      <p class="account-hint">{words.refusedText}</p>
      {rows.map(({ row, name }) => <RefusedDocument key={row.id} row={row} name={name} />)}
      {photos.map((photo) => <RefusedPhoto key={photo.sha256} photo={photo} />)}
    </Section>
  )
}

const withName = async (row: RefusedRow) => ({ row, name: await nameOf(row) })

function RefusedDocument({ row, name }: { row: RefusedRow; name: string }) {
  const { sync: words } = accountWords()
  const [asking, setAsking] = useState(false)
  const place = placeOf(row)
  const again = () => void retry(row).then(syncSoon)
  const discard = () => void giveUp(row).then(() => setAsking(false))
  return (
    <Tile tone="doubt">
      <div class="account-refused">
        <strong>{[words.kinds[row.collection], name].filter(Boolean).join(' · ')}</strong>
        <p>{[row.field, row.reason].filter(Boolean).join(': ')}</p>
        <div>
          {place && <Button small href={place}>{words.open}</Button>}
          <Button small onClick={again}>{words.retry}</Button>
          <Button small kind="plain" onClick={() => setAsking(true)}>{words.discard}</Button>
        </div>
      </div>
      <Confirm open={asking} danger title={words.discardTitle} confirm={words.discard} onConfirm={discard} onClose={() => setAsking(false)}>
        <p>{words.discardText}</p>
      </Confirm>
    </Tile>
  )
}

function RefusedPhoto({ photo }: { photo: Photo }) {
  const { sync: words } = accountWords()
  const again = () => void retryPhoto(photo.sha256).then(syncSoon)
  return (
    <Tile tone="doubt">
      <div class="account-refused">
        <strong>{words.photo}</strong>
        <p>{photoReason(photo.reason ?? '')}</p>
        <div>
          {photo.contact_id && <Button small href={`/people/${photo.contact_id}`}>{words.open}</Button>}
          <Button small onClick={again}>{words.retry}</Button>
        </div>
      </div>
    </Tile>
  )
}

function photoReason(code: string): string {
  const reasons: Record<string, string> = accountWords().sync.photoReasons
  return reasons[code] ?? code
}
