import { t } from '../i18n'
import { politeName } from '../i18n/names'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { forgetHandover, type Handover } from './handover'
import { logSent } from './sent'

export function SentSheet({ pending }: { pending: Handover }) {
  const contact = useLive(() => db.contacts.get(pending.contact_id), [pending.contact_id])
  if (!contact) return null
  const words = t().followups.sent
  const sent = () => {
    forgetHandover()
    void logSent(pending.contact_id, pending.channel, pending.followup_id)
  }
  return (
    <Sheet open title={words.title} onClose={forgetHandover}>
      <p>{words.text(politeName(contact) || t().contacts.unnamed)}</p>
      <div class="sheet-actions">
        <Button kind="primary" wide onClick={sent}>
          {words.yes}
        </Button>
        <Button wide onClick={forgetHandover}>
          {words.no}
        </Button>
      </div>
    </Sheet>
  )
}
