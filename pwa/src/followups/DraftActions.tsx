import './DraftActions.css'
import { useState } from 'preact/hooks'
import { AtSign, Copy, Mail, MessageCircle, Share, Smartphone } from 'lucide'
import type { Draft } from '../drafts/draft'
import type { Channel } from '../drafts/kind'
import { wayFor } from '../drafts/links'
import { draftingWords } from '../i18n/drafting'
import { Button } from '../ui/Button'
import { toast } from '../ui/toast'
import { handOver } from './handover'
import type { Letter } from './letter'
import type { Choice } from './use-draft'

const ICONS: Record<Channel, typeof Mail> = {
  mail: Mail, line: MessageCircle, x_dm: AtSign, x_reply: AtSign, x_post: AtSign, sms: Smartphone,
}

interface DraftActionsProps {
  letter: Letter
  draft: Draft
  choice: Choice
  onHandedOver: () => void
}

/** The app never sends: it hands the letter to one that does, and asks afterwards. */
export function DraftActions({ letter: { contact, followupId, meet }, draft, choice: { channel, post }, onHandedOver }: DraftActionsProps) {
  const words = draftingWords()
  const [failed, setFailed] = useState(false)
  const way = wayFor(channel, draft, contact, post)
  const handed = () => {
    handOver(contact.id, followupId, channel, meet?.id)
    onHandedOver()
  }
  const follow = () => {
    // A tap that leads away may copy, but not wait for it.
    if (way && !way.carries) void copied(draft.body, words.pasted)
    handed()
  }
  const copy = async () => {
    const done = await copied(draft.body, words.copied)
    setFailed(!done)
    if (done) handed()
  }
  const share = async () => {
    await navigator.share({ ...(draft.subject && { title: draft.subject }), text: draft.body })
    handed()
  }
  return (
    <div class="sheet-foot">
      {!way && <p class="draft-note">{channel === 'mail' ? words.missing.mail : words.missing.other}</p>}
      {failed && <p class="draft-note" role="alert">{words.copyFailed}</p>}
      {way && (
        <Button kind="primary" wide icon={ICONS[channel]} href={way.href} onClick={follow}>
          {words.open[channel]}
        </Button>
      )}
      <div class="draft-others">
        <Button kind={way ? 'secondary' : 'primary'} wide icon={Copy} onClick={() => void copy()}>
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

async function copied(text: string, said: string): Promise<boolean> {
  const done = await navigator.clipboard.writeText(text).then(() => true, () => false)
  if (done) toast(said)
  return done
}
