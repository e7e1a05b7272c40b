import { navigate } from 'wouter-preact/use-browser-location'
import { t } from '../i18n'
import { draftingWords } from '../i18n/drafting'
import { politeName } from '../i18n/names'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import { forgetHandover, type Handover } from './handover'
import { afterThis, queue } from './queue'
import { logSent } from './sent'

export function SentSheet({ pending }: { pending: Handover }) {
  const contact = useLive(() => db.contacts.get(pending.contact_id), [pending.contact_id])
  if (!contact) return null
  const words = draftingWords().sent
  const answer = async (sent: boolean) => {
    forgetHandover()
    if (sent) await logSent(pending)
    await goOn(pending.followup_id)
  }
  return (
    <Sheet open title={words.title} onClose={forgetHandover}>
      <p>{words.text(politeName(contact) || t().contacts.unnamed)}</p>
      <div class="sheet-actions">
        <Button kind="primary" wide onClick={() => void answer(true)}>
          {words.yes}
        </Button>
        <Button wide onClick={() => void answer(false)}>
          {words.no}
        </Button>
      </div>
    </Sheet>
  )
}

/** One after another: the next person's letter, and Home after the last. */
async function goOn(followupId: string | null): Promise<void> {
  if (!queue.value) return
  const next = await afterThis(followupId)
  navigate(next ?? '/', { replace: true })
  if (!next) toast(draftingWords().queue.finished)
}
