import { t } from '../i18n'
import type { Contact, Reading } from '../store/documents'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { chosen } from './choice'
import { settle } from './confirm'
import { cardsToChooseFrom } from './doubt'

/** Several cards lay in the photo; only the person knows whose page this is. */
export function CardChoice({ contact, reading }: { contact: Contact; reading: Reading }) {
  const words = t().contacts
  return (
    <Section title={words.severalTitle}>
      <p class="notice-text">{words.severalText}</p>
      <Tile flush>
        {cardsToChooseFrom(reading).map((card, index) => (
          <ListRow
            key={index}
            title={card.fields['name']?.[0]?.value ?? words.unnamed}
            detail={card.fields['company']?.[0]?.value}
            onClick={() => void settle(contact, chosen(contact, card))}
          />
        ))}
      </Tile>
    </Section>
  )
}
