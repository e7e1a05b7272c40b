import { tieWords } from '../i18n/ties'
import type { Contact } from '../store/documents'
import { Sheet } from '../ui/Sheet'
import { channelsFor } from './exchange'
import { ExchangeForm } from './ExchangeForm'

interface LogSheetProps {
  contact: Contact
  open: boolean
  onClose: () => void
}

/** A light exchange, noted with the second tap. */
export function LogExchangeSheet({ contact, open, onClose }: LogSheetProps) {
  return (
    <Sheet open={open} title={tieWords().exchange.title} onClose={onClose}>
      <ExchangeForm contact={contact} channels={channelsFor(contact)} direction="both" onDone={onClose} />
    </Sheet>
  )
}
