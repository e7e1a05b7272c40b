import { t } from '../i18n'
import type { Contact, Reading } from '../store/documents'
import { Button } from '../ui/Button'
import { PhotoInput } from '../ui/PhotoInput'
import { Tile } from '../ui/Tile'
import { awaitsChoice } from './load'
import { SeveralFound } from './SeveralFound'
import { retake } from './retake'

interface ReadingNoticeProps {
  contact: Contact
  reading: Reading | undefined
}

/** What became of the photo, while that is of interest. */
export function ReadingNotice({ contact, reading }: ReadingNoticeProps) {
  if (!reading) return null
  if (awaitsChoice(reading, contact)) return <SeveralFound contactId={contact.id} reading={reading} />
  const typed = contact.confirmed.length > 0
  if (reading.error && !typed) return <Failed contactId={contact.id} reading={reading} />
  if (reading.state === 'read' || reading.state === 'failed') return null
  return <p class="reading-notice">{t().contacts.readingText}</p>
}

function Failed({ contactId, reading: { state, error } }: { contactId: string; reading: Reading }) {
  const words = t().contacts
  const known = error in words.failures ? words.failures[error as keyof typeof words.failures] : ''
  return (
    <div class="reading-notice">
      <Tile tone="doubt">
        <div class="notice">
          <p class="notice-title">{state === 'failed' ? words.failedTitle : words.poorTitle}</p>
          {known && <p class="notice-text">{known}</p>}
          <p class="notice-text">{words.failures.other}</p>
          <div class="notice-actions">
            <Button small kind="primary" href={`/people/${contactId}/edit`}>
              {words.typeIt}
            </Button>
            <PhotoInput label={words.takeAgain} onPhoto={(file) => void retake(contactId, file)} />
          </div>
        </div>
      </Tile>
    </div>
  )
}
