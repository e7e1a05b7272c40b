import { safely } from '../cards/safely'
import { t } from '../i18n'
import { knownWords } from '../i18n/known'
import { displayName, politeName } from '../i18n/names'
import type { Contact } from '../store/documents'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { useLookalike } from './lookalike'
import { keepApart, mergePeople } from './merge-acts'
import { placeOf } from './standing'

interface SamePersonProps {
  contact: Contact
  /** Where the two are one, under this id. */
  onMerged?: (id: string) => void
}

/** Somebody on record may be the same: asked once, and nothing is put together unasked. */
export function SamePerson({ contact, onMerged }: SamePersonProps) {
  const found = useLookalike(contact)
  if (!found) return null
  const { other, by } = found
  const words = knownWords().same
  const name = displayName(other) || t().contacts.unnamed
  const merge = async () => {
    const kept = await safely(mergePeople(contact, other))
    if (kept) onMerged?.(kept.id)
  }
  return (
    <section class="reading-notice" aria-label={words.title}>
      <Tile tone="accent">
        <div class="notice">
          <p class="notice-title">{words.title}</p>
          <p class="notice-text">{words.lead(politeName(other) || name)}</p>
          <ListRow href={`/people/${other.id}`} start={<Avatar name={name} />} title={name} detail={placeOf(other)} />
          <p class="notice-text">{words.why[by]}<br />{words.what}</p>
          <div class="notice-actions">
            <Button small kind="primary" onClick={() => void merge()}>{words.yes}</Button>
            <Button small kind="plain" onClick={() => void safely(keepApart(contact, other))}>{words.no}</Button>
          </div>
        </div>
      </Tile>
    </section>
  )
}
