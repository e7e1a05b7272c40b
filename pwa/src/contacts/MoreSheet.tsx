import { Trash2 } from 'lucide'
import { useLocation } from 'wouter-preact'
import { t } from '../i18n'
import type { Contact } from '../store/documents'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { deletePerson } from './deletion'

interface MoreSheetProps {
  contact: Contact
  open: boolean
  onClose: () => void
}

export function MoreSheet({ contact, open, onClose }: MoreSheetProps) {
  const [, go] = useLocation()
  const words = t().contacts
  const remove = () => {
    onClose()
    void deletePerson(contact).then(() => go('/people', { replace: true }))
  }
  return (
    <Sheet open={open} title={words.more} onClose={onClose}>
      <p class="notice-text">{words.deleteText}</p>
      <Button kind="danger" icon={Trash2} wide onClick={remove}>
        {words.delete}
      </Button>
    </Sheet>
  )
}
