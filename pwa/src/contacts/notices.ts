import { keepingWords } from '../i18n/keeping'
import { politeName } from '../i18n/names'
import { live } from '../store/live'
import { db, type Notice } from '../store/schema'
import { toast } from '../ui/toast'

/** Says once, quietly, that an edit won over a deletion; the note on the person's page stays until it is read. */
export function watchNotices(go: (path: string) => void): void {
  const said = new Set<string>()
  live(() => db.notices.toArray(), (notices) => {
    for (const notice of notices.filter((each) => !said.has(each.at) && !isOld(each))) {
      said.add(notice.at)
      void say(notice, go)
    }
  })
}

/** Said on an earlier visit; what the person's page does not show is said whenever it was. */
const isOld = ({ collection, at }: Notice): boolean =>
  collection === 'contacts' && new Date(at).getTime() < performance.timeOrigin

export function forgetNotice({ collection, id }: Notice): Promise<void> {
  return db.notices.delete([collection, id])
}

async function say(notice: Notice, go: (path: string) => void): Promise<void> {
  const { notices: words } = keepingWords()
  const subject = await subjectOf(notice)
  if (!subject) return forgetNotice(notice)
  toast(words[notice.kind](subject.what), { label: words.look, run: () => go(subject.path) })
  // A person's page shows its own until it is read; for the rest this was all.
  if (notice.collection !== 'contacts') await forgetNotice(notice)
}

async function subjectOf({ collection, id }: Notice): Promise<{ what: string; path: string } | null> {
  const { notices: words } = keepingWords()
  if (collection === 'events') {
    const event = await db.events.get(id)
    return event ? { what: words.event(event.title), path: `/events/${id}` } : null
  }
  const who = collection === 'encounters' ? (await db.encounters.get(id))?.contact_ids[0] : id
  const contact = who && (await db.contacts.get(who))
  if (!contact) return null
  const name = politeName(contact) || words.someone
  return { what: collection === 'encounters' ? words.encounter(name) : name, path: `/people/${who}` }
}
