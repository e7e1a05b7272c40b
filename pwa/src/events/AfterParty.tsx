import { endOf } from '../cards/event-now'
import { gatheringWords } from '../i18n/gathering'
import { plain } from '../i18n/isolate'
import { blankEvent } from '../store/blank'
import type { Event_ } from '../store/documents'
import { uuid5 } from '../store/ids'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { remove, save } from '../store/write'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { Toggle } from '../ui/Toggle'

export const AFTER_PARTY = 'after_party'

/** An event of its own that begins when this one ends, so that what is scanned there bears its name. */
export function AfterParty({ event }: { event: Event_ }) {
  const words = gatheringWords()
  const party = useLive(async () => (await db.events.get(await idOf(event))) ?? null, [event.id])
  if (event.kind === AFTER_PARTY || party === undefined) return null
  return (
    <Tile>
      <Toggle label={words.afterParty} on={party !== null}
        onChange={(on) => void (on ? add(event, plain(words.afterPartyTitle(event.title))) : party && remove('events', party.id))} />
      {party && <ListRow href={`/events/${party.id}`} title={words.toAfterParty} />}
    </Tile>
  )
}

/** The same on every phone, so that two of them make one. */
const idOf = ({ id }: Event_): Promise<string> => uuid5(id, AFTER_PARTY)

async function add(event: Event_, title: string): Promise<void> {
  const { setting, community_id, place } = event
  const starts_at = endOf(event).toISOString()
  await save('events', blankEvent({ id: await idOf(event), kind: AFTER_PARTY, title, starts_at, setting, community_id, place }))
}
