import './DraftActions.css'
import { Copy, Mail, Share } from 'lucide'
import { t } from '../i18n'
import { Button } from '../ui/Button'
import { toast } from '../ui/toast'
import type { Due } from './agenda'
import type { Draft } from './draft'
import { handOver } from './handover'
import { mailto } from './mailto'

interface DraftActionsProps {
  due: Due
  draft: Draft
  mail: string
  onHandedOver: () => void
}

/** The app never sends: it hands the letter to one that does, and asks afterwards. */
export function DraftActions({ due, draft, mail, onHandedOver }: DraftActionsProps) {
  const words = t().followups.draft
  const handed = (channel: string) => {
    handOver(due.contact.id, due.followup.id, channel)
    onHandedOver()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(draft.body)
    toast(words.copied)
    handed(mail ? 'mail' : 'other')
  }
  const share = async () => {
    await navigator.share({ title: draft.subject, text: draft.body })
    handed('other')
  }
  return (
    <div class="sheet-foot">
      {!mail && <p class="draft-note">{words.noMail}</p>}
      {mail && (
        <Button kind="primary" wide icon={Mail} href={mailto(mail, draft)} onClick={() => handed('mail')}>
          {words.mail}
        </Button>
      )}
      <div class="draft-others">
        <Button kind={mail ? 'secondary' : 'primary'} wide icon={Copy} onClick={() => void copy()}>
          {words.copy}
        </Button>
        {'share' in navigator && (
          // A share sheet that was closed again is an answer, not an error.
          <Button wide icon={Share} onClick={() => void share().catch(() => undefined)}>
            {words.share}
          </Button>
        )}
      </div>
    </div>
  )
}
