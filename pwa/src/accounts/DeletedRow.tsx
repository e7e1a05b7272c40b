import { useState } from 'preact/hooks'

import { t } from '../i18n'
import { gatheringWords } from '../i18n/gathering'
import { keepingWords } from '../i18n/keeping'
import { displayName, politeName } from '../i18n/names'
import { calendarDay, dayAndTime } from '../i18n/time'
import { now } from '../store/now'
import { syncSoon } from '../store/sync'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { toast } from '../ui/toast'
import { deleteAgain, restore, type Gone, type Times } from './deleted'
import { sentenceFor } from './problem'

export function DeletedRow({ gone }: { gone: Gone }) {
  const { deleted: words } = keepingWords()
  const [busy, setBusy] = useState(false)
  const name = nameOf(gone)
  const bringBack = async () => {
    setBusy(true)
    await restoreAndSay(gone).catch((error: unknown) => toast(sentenceFor(error)))
    setBusy(false)
  }
  return (
    <ListRow
      start={gone.collection === 'contacts' && <Avatar name={name} />} title={name}
      detail={[detailOf(gone), ...whenOf(gone.times)].filter(Boolean).map((line) => <span key={line}>{line}<br /></span>)}
      end={<Button small disabled={busy} label={words.restoreLabel(name)} onClick={() => void bringBack()}>{busy ? words.restoring : words.restore}</Button>}
    />
  )
}

async function restoreAndSay(gone: Gone): Promise<void> {
  const { deleted: words } = keepingWords()
  const said = gone.collection === 'contacts' ? politeName(gone.doc) : ''
  await restore(gone)
  syncSoon()
  toast(words.restored(said || nameOf(gone)), { label: words.undo, run: () => void deleteAgain(gone) })
}

function nameOf(gone: Gone): string {
  switch (gone.collection) {
    case 'contacts': return displayName(gone.doc) || t().contacts.unnamed
    case 'events': return gone.doc.title || t().events.untitled
    case 'communities': return gone.doc.name || gatheringWords().communities.untitled
  }
}

function detailOf(gone: Gone): string {
  switch (gone.collection) {
    case 'contacts': return gone.doc.company
    case 'events': return dayAndTime(new Date(gone.doc.starts_at), now.value)
    case 'communities': return gone.doc.place
  }
}

function whenOf(times: Times | null): string[] {
  const { deleted: words } = keepingWords()
  if (!times) return [words.unsent]
  return [words.on(calendarDay(times.deleted, now.value)), words.until(calendarDay(times.until, now.value))]
}
