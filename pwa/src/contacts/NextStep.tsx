import { AtSign, PenLine } from 'lucide'
import { tieWords } from '../i18n/ties'
import type { Contact, Standing } from '../store/documents'
import { Button } from '../ui/Button'
import { profileUrl } from './profile-address'

/** What would bring the two closer, with the tap that begins it. */
export function NextStep({ contact, standing: { next } }: { contact: Contact; standing: Standing }) {
  const words = tieWords()
  if (!next || (next === 'questions' && contact.asked_on)) return null
  return (
    <div class="stage-next">
      <p>{words.nextStep(words.next[next])}</p>
      <Act contact={contact} next={next} />
    </div>
  )
}

/** A letter for each step that one takes by writing. */
const LETTERS = { exchange: 'contact', propose_meeting: 'first', own_time: 'meet', route_b: 'meet' } as const

function Act({ contact, next }: { contact: Contact; next: NonNullable<Standing['next']> }) {
  const { act } = tieWords()
  const x = contact.handles.find(({ network }) => network === 'x')
  const page = x && profileUrl(x)
  if (next === 'say_hello' && page) return <Button small icon={AtSign} href={page}>{act.openX}</Button>
  if (!(next in LETTERS)) return null
  const occasion = LETTERS[next as keyof typeof LETTERS]
  const label = occasion === 'contact' ? act.write : act.propose
  return <Button small icon={PenLine} href={`/people/${contact.id}?write=${occasion}`}>{label}</Button>
}
