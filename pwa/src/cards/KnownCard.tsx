import { UsersRound } from 'lucide'
import { t } from '../i18n'
import { knownWords } from '../i18n/known'
import { politeName } from '../i18n/names'
import type { Contact } from '../store/documents'
import { Chip, Chips } from '../ui/Chip'

interface KnownCardProps {
  contact: Contact
  met: boolean
  onMet: (met: boolean) => void
}

/** Whose new card it is; that one met them now is a second matter. */
export function KnownCard({ contact, met, onMet }: KnownCardProps) {
  const words = knownWords()
  return (
    <>
      <p class="tag-name" aria-hidden>{words.newCardOf(politeName(contact) || t().contacts.unnamed)}</p>
      <p class="notice-text">{words.newCardText}</p>
      <Chips label={words.alsoMet}>
        <Chip icon={UsersRound} pressed={met} onToggle={() => onMet(!met)}>{words.alsoMet}</Chip>
      </Chips>
    </>
  )
}
