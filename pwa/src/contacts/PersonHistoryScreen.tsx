import { HistoryScreen } from '../history/HistoryScreen'
import type { Version } from '../history/steps'
import { t } from '../i18n'
import { displayName } from '../i18n/names'
import type { Contact } from '../store/documents'
import { db } from '../store/schema'
import { PastTalks } from './PastTalks'
import { personParts, type Names } from './past'

export function PersonHistoryScreen({ id }: { id: string }) {
  const partsOf = async (versions: readonly Version<Contact>[]) => personParts(await introducers(versions))
  return (
    <HistoryScreen collection="contacts" id={id} partsOf={partsOf} also={confirmed}>
      <PastTalks contactId={id} />
    </HistoryScreen>
  )
}

/** What a person puts back is their word. */
const confirmed = (contact: Contact, value: Partial<Contact>): Partial<Contact> =>
  ({ confirmed: [...new Set([...contact.confirmed, ...Object.keys(value)])] })

/** Who once introduced them, and is still here. */
async function introducers(versions: readonly Version<Contact>[]): Promise<Names> {
  const people = await db.contacts.bulkGet(versions.flatMap(({ doc }) => doc.introduced_by ?? []))
  return new Map(people.flatMap((each) => (each ? [[each.id, displayName(each) || t().contacts.unnamed]] : [])))
}
