import { Camera, History, Trash2 } from 'lucide'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { knownWords } from '../i18n/known'
import type { Contact } from '../store/documents'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { deletePerson } from './deletion'
import { EraseSheet } from './EraseSheet'

interface MoreSheetProps {
  contact: Contact
  open: boolean
  onClose: () => void
}

export function MoreSheet({ contact, open, onClose }: MoreSheetProps) {
  const [, go] = useLocation()
  const [erasing, setErasing] = useState(false)
  const words = t().contacts
  const { history, erase } = keepingWords()
  const leave = () => go('/people', { replace: true })
  const remove = () => {
    onClose()
    void deletePerson(contact).then(leave)
  }
  if (erasing) return <EraseSheet contact={contact} onErased={leave} onClose={() => setErasing(false)} />
  return (
    <Sheet open={open} title={words.more} onClose={onClose}>
      <Button icon={Camera} wide href={`/capture?for=${contact.id}`}>
        {knownWords().newCard}
      </Button>
      <Button icon={History} wide href={`/people/${contact.id}/history`}>
        {history.title}
      </Button>
      <p class="notice-text">{words.deleteText}</p>
      <Button kind="danger" icon={Trash2} wide onClick={remove}>
        {words.delete}
      </Button>
      <Button kind="plain" wide opens onClick={() => { onClose(); setErasing(true) }}>
        {erase.button}
      </Button>
    </Sheet>
  )
}
