import { AtSign, Mail, MessageCircle, MessagesSquare, Phone, type IconNode } from 'lucide'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import type { Contact, Interaction } from '../store/documents'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { Sheet } from '../ui/Sheet'
import { CHANNELS, channelsFor, directionOf, type LoggedChannel } from './exchange'
import { logExchange } from './log'

const DIRECTIONS = ['out', 'in', 'both'] as const

interface LogSheetProps {
  contact: Contact
  open: boolean
  onClose: () => void
}

/** A light exchange, noted with the tap that says how. */
export function LogExchangeSheet({ contact, open, onClose }: LogSheetProps) {
  return (
    <Sheet open={open} title={tieWords().exchange.title} onClose={onClose}>
      <LogExchangeForm contact={contact} onDone={onClose} />
    </Sheet>
  )
}

const ICONS: Record<LoggedChannel, IconNode> = {
  x_follow: AtSign, x_reply: AtSign, x_quote: AtSign, x_dm: AtSign, line: MessageCircle, mail: Mail, call: Phone,
  other: MessagesSquare,
}

function LogExchangeForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const words = t().contacts
  const { channels, lead } = tieWords().exchange
  const [direction, setDirection] = useState<Interaction['direction']>('both')
  const [note, setNote] = useState('')
  const save = (channel: LoggedChannel) => {
    onDone()
    void logExchange(contact, { channel, direction: directionOf(channel, direction), note: note.trim() })
  }
  return (
    <>
      <Segmented
        label={words.direction}
        value={direction}
        onChange={setDirection}
        options={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
      />
      <Field label={words.noteField} value={note} maxlength={10_000} onInput={setNote} />
      <p class="notice-text">{lead}</p>
      <div class="exchange-channels" role="group" aria-label={words.channel}>
        {channelsFor(contact, CHANNELS).map((channel) => (
          <Button key={channel} icon={ICONS[channel]} onClick={() => save(channel)}>
            {channels[channel]}
          </Button>
        ))}
      </div>
    </>
  )
}
