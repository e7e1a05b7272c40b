import './TiesSection.css'
import { HeartHandshake, Plus, X } from 'lucide'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { displayName, politeName } from '../i18n/names'
import { tieWords } from '../i18n/ties'
import { mayMeet } from '../meets/load'
import { MeetRows } from '../meets/MeetRows'
import type { Contact } from '../store/documents'
import { Avatar } from '../ui/Avatar'
import { Button, IconButton } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { howWords } from './bond-words'
import type { Bond } from './bonds'
import { TieSheet } from './TieSheet'
import { untie } from './tie-acts'

/** Who of your people they are tied to, and with whom as the bridge three could meet. */
export function TiesSection({ contact, bonds }: { contact: Contact; bonds: readonly Bond[] }) {
  const [adding, setAdding] = useState(false)
  const words = tieWords().ties
  const bridges = mayMeet(contact)
  return (
    <Section title={words.title}>
      {bonds.length === 0 && <p class="notice-text">{words.none}</p>}
      {bonds.length > 0 && (
        <Tile flush>
          <ul>
            {bonds.map((bond) => (
              <li key={`${bond.how} ${bond.other.id}`} class="bond">
                <BondRow bond={bond} />
                {bridges && mayMeet(bond.other) && <Bridge contact={contact} mutual={bond.other} />}
              </li>
            ))}
          </ul>
        </Tile>
      )}
      {bridges && bonds.length > 0 && <p class="notice-text">{words.bridgeHint}</p>}
      <Button small icon={Plus} opens onClick={() => setAdding(true)}>{words.add}</Button>
      <MeetRows contactId={contact.id} />
      <TieSheet contact={contact} bonds={bonds} open={adding} onClose={() => setAdding(false)} />
    </Section>
  )
}

function BondRow({ bond: { other, how, tie } }: { bond: Bond }) {
  const words = tieWords().ties
  const name = displayName(other) || t().contacts.unnamed
  return (
    <>
      <ListRow href={`/people/${other.id}`} start={<Avatar name={name} />} title={name} detail={howWords(how)} />
      {tie && <IconButton icon={X} label={`${words.remove}（${name}）`} onClick={() => void untie(tie)} />}
    </>
  )
}

function Bridge({ contact, mutual }: { contact: Contact; mutual: Contact }) {
  const words = tieWords().ties
  const name = politeName(mutual) || t().contacts.unnamed
  return (
    <div class="bond-bridge">
      <Button kind="plain" small icon={HeartHandshake} label={words.bridgeTo(name)} href={`/meets/new?bridge=${mutual.id}&with=${contact.id}`}>
        {words.bridge}
      </Button>
    </div>
  )
}
