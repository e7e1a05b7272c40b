import './ExchangeForm.css'
import { AtSign, BriefcaseBusiness, Camera, CodeXml, Mail, MessageCircle, MessagesSquare, NotebookPen, Phone, type IconNode } from 'lucide'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import type { Contact, Interaction } from '../store/documents'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { directionOf, type LoggedChannel } from './exchange'
import { logExchange } from './log'

const DIRECTIONS = ['out', 'in', 'both'] as const

const ICONS: Record<LoggedChannel, IconNode> = {
  x_follow: AtSign, x_reply: AtSign, x_quote: AtSign, x_dm: AtSign, line: MessageCircle, mail: Mail, call: Phone,
  linkedin: BriefcaseBusiness, instagram: Camera, note: NotebookPen, github: CodeXml, other: MessagesSquare,
}

interface ExchangeFormProps {
  contact: Contact
  channels: readonly LoggedChannel[]
  /** To begin with. */
  direction: Interaction['direction']
  note?: string
  onDone: () => void
}

/** The tap that says how notes it; which way it went and a note may be said before. */
export function ExchangeForm({ contact, channels, onDone, ...first }: ExchangeFormProps) {
  const words = t().contacts
  const { channels: names, lead } = tieWords().exchange
  const [direction, setDirection] = useState(first.direction)
  const [note, setNote] = useState(first.note ?? '')
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
        {channels.map((channel) => (
          <Button key={channel} icon={ICONS[channel]} onClick={() => save(channel)}>
            {names[channel]}
          </Button>
        ))}
      </div>
    </>
  )
}
