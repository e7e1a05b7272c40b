import { t } from '../i18n'
import { movingWords } from '../i18n/moving'
import { clock } from '../store/clock'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { remove, removeAll, save } from '../store/write'
import { toast } from '../ui/toast'
import { DONE, nextMonday, restsUntil, type Move } from './shown'

export const markDone = ({ key }: Move): Promise<void> => markKey(key)

/** What was done on a screen of its own. */
export const markKey = (key: string): Promise<void> =>
  mark(key, DONE, nextMonday(clock.now()), movingWords().doneToast)

/** It rests, and the next moves learn from it. */
export const dismiss = (move: Move): Promise<void> =>
  mark(move.key, 'not_now', restsUntil(clock.now()), movingWords().dismissedToast)

/** Takes back that it was ticked off; what really happened stays done. */
export async function unmark(move: Move): Promise<void> {
  const marks = await db.dismissals.filter((each) => each.move === move.key && each.why === DONE).toArray()
  await removeAll(marks.map(({ id }) => ({ collection: 'dismissals', id })))
}

async function mark(key: string, why: string, until: Date, said: string): Promise<void> {
  const id = newId()
  await save('dismissals', { id, move: key, why, until: until.toISOString() })
  toast(said, { label: t().ui.undo, run: () => void remove('dismissals', id) })
}
