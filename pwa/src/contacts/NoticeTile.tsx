import { sentenceFor } from '../accounts/problem'
import { keepingWords } from '../i18n/keeping'
import type { Contact } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { forgetNotice } from './notices'
import { restorePerson } from './restore'

/** On the record itself: one device deleted this person, another edited them, and the edit won. */
export function NoticeTile({ contact }: { contact: Contact }) {
  const { notices: words } = keepingWords()
  const notice = useLive(() => db.notices.get(['contacts', contact.id]), [contact.id])
  if (!notice) return null
  const bringBack = async () => {
    await restorePerson(contact)
    await forgetNotice(notice)
    toast(words.broughtBack)
  }
  return (
    <div class="notice-kept" role="status">
      <Tile tone="doubt">
        <p class="notice-text">{notice.kind === 'kept' ? words.keptHere : words.backHere}</p>
        <div>
          <Button small onClick={() => void bringBack().catch((error: unknown) => toast(sentenceFor(error)))}>
            {words.bringBack}
          </Button>
          <Button small kind="plain" onClick={() => void forgetNotice(notice)}>{words.understood}</Button>
        </div>
      </Tile>
    </div>
  )
}
