import { useState } from 'preact/hooks'
import { t } from '../i18n'
import type { Contact, Interaction } from '../store/documents'
import { Button } from '../ui/Button'
import { Chip, Chips } from '../ui/Chip'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { Sheet } from '../ui/Sheet'
import { logExchange } from './log'

const CHANNELS = ['mail', 'x', 'line', 'call', 'other'] as const
const DIRECTIONS = ['out', 'in', 'both'] as const

interface LogSheetProps {
  contact: Contact
  open: boolean
  onClose: () => void
}

/** A light exchange: how, and which way it went. */
export function LogExchangeSheet({ contact, open, onClose }: LogSheetProps) {
  return (
    <Sheet open={open} title={t().contacts.logExchange} onClose={onClose}>
      <LogExchangeForm contact={contact} onDone={onClose} />
    </Sheet>
  )
}

function LogExchangeForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const words = t().contacts
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>('mail')
  const [direction, setDirection] = useState<Interaction['direction']>('both')
  const [note, setNote] = useState('')
  const save = () => {
    onDone()
    void logExchange(contact, { channel, direction, note: note.trim() })
  }
  return (
    <>
      <Chips label={words.channel}>
        {CHANNELS.map((one) => (
          <Chip key={one} pressed={channel === one} onToggle={() => setChannel(one)}>
            {words.channels[one]}
          </Chip>
        ))}
      </Chips>
      <Segmented
        label={words.direction}
        value={direction}
        onChange={setDirection}
        options={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
      />
      <Field label={words.noteField} value={note} onInput={setNote} onEnter={save} />
      <Button kind="primary" wide onClick={save}>
        {words.log}
      </Button>
    </>
  )
}
