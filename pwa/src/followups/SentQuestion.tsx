import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n'
import { politeName } from '../i18n/names'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { logSent } from './act'
import { forgetHandover, handover, type Handover } from './handover'

/** Long enough for the mail app to have come up before the question does. */
const SETTLE_MS = 1200

/** Asked when one comes back from the app that a draft was handed to. */
export function SentQuestion() {
  const pending = handover.value
  const [back, setBack] = useState(false)
  useEffect(() => {
    setBack(false)
    if (!pending) return
    const look = () => document.visibilityState === 'visible' && setBack(true)
    const timer = setTimeout(look, SETTLE_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [pending])
  return pending && back ? <Question pending={pending} /> : null
}

function Question({ pending }: { pending: Handover }) {
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
