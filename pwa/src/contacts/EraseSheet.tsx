import { useState } from 'preact/hooks'

import { sentenceFor } from '../accounts/problem'
import { keepingWords } from '../i18n/keeping'
import { politeName } from '../i18n/names'
import type { Contact } from '../store/documents'
import { Confirm } from '../ui/Confirm'
import { toast } from '../ui/toast'
import { erasePerson } from './erase'

interface EraseSheetProps {
  contact: Contact
  onErased: () => void
  onClose: () => void
}

/** Says what "entirely" means before it is done. */
export function EraseSheet({ contact, onErased, onClose }: EraseSheetProps) {
  const { erase: words, notices } = keepingWords()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const name = politeName(contact) || notices.someone
  const erase = async () => {
    if (busy) return
    setBusy(true)
    try {
      await erasePerson(contact)
      toast(words.done(name))
      onErased()
    } catch (error) {
      setProblem(sentenceFor(error))
      setBusy(false)
    }
  }
  return (
    <Confirm open danger title={words.title(name)} confirm={words.confirm} onConfirm={() => void erase()} onClose={onClose}>
      <p>{words.text}</p>
      <p>{words.shared}</p>
      <p><strong>{words.final}</strong></p>
      {problem && <p class="account-problem" role="alert">{problem}</p>}
    </Confirm>
  )
}
