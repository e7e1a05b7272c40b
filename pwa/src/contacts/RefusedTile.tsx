import { useLive } from '../store/live'
import { keepingWords } from '../i18n/keeping'
import { reasonOf } from '../accounts/refusal'
import type { Contact } from '../store/documents'
import { docOf, refusals } from '../store/refused'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'

/** What of this person the server said no to, and the way to mend it. */
export function RefusedTile({ contact: { id } }: { contact: Contact }) {
  const { refusals: words } = keepingWords()
  const found = useLive(() => refusedOf(id), [id])
  if (!found || found.count === 0) return null
  return (
    <div class="notice-kept" role="status">
      <Tile tone="doubt">
        <p class="notice-title">{words.title(found.count)}</p>
        {found.reasons.map((reason) => <p key={reason} class="notice-text">{reason}</p>)}
        <div><Button small href="/settings/sync">{words.see}</Button></div>
      </Tile>
    </div>
  )
}

async function refusedOf(id: string): Promise<{ count: number; reasons: string[] }> {
  const all = await Promise.all((await refusals()).map(async ({ row }) => ({ row, doc: await docOf(row) })))
  const theirs = all.filter(({ row, doc }) => row.id === id || JSON.stringify(doc)?.includes(id))
  const photos = await db.photos.where('contact_id').equals(id).and((photo) => photo.state === 'refused').count()
  return { count: theirs.length + photos, reasons: [...new Set(theirs.map(({ row, doc }) => reasonOf(row, doc)))] }
}
