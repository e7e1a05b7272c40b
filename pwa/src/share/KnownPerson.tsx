import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { channelsOn } from '../contacts/exchange'
import { ExchangeForm } from '../contacts/ExchangeForm'
import type { Address } from '../contacts/profile-address'
import { t } from '../i18n'
import { displayName } from '../i18n/names'
import { tieWords } from '../i18n/ties'
import type { Contact } from '../store/documents'
import { Avatar } from '../ui/Avatar'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'

/** Somebody who is here: what was done about their post is noted with one tap. */
export function KnownPerson({ contact, address }: { contact: Contact; address: Address }) {
  const [, go] = useLocation()
  const [noted, setNoted] = useState(false)
  const name = displayName(contact) || t().contacts.unnamed
  const done = () => {
    setNoted(true)
    go(`/people/${contact.id}`, { replace: true })
  }
  return (
    <div class="add-online">
      <Tile flush>
        <ListRow href={`/people/${contact.id}`} start={<Avatar name={name} />} title={name} detail={contact.company} />
      </Tile>
      <h2 class="add-online-title">{tieWords().online.what}</h2>
      {!noted && (
        <ExchangeForm contact={contact} channels={channelsOn(address.network)} direction="out" note={address.post ?? ''} onDone={done} />
      )}
    </div>
  )
}
