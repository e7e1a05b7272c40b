import type { Schemas } from '../store/documents'
import { own } from '../store/own'
import { db } from '../store/schema'

export type Persona = Schemas['Plan']['persona']
export type Rate = Schemas['Plan']['assumptions'][number]['name']
/** Without a goal the server sets one within reach. */
export type Question = { persona: Persona } & Partial<Record<Rate | 'people', number>>

export const PERSONAS: readonly Persona[] = ['trading', 'freelance', 'manager', 'parent']
export const SHARES: ReadonlySet<Rate> = new Set<Rate>(['prompt', 'reply_prompt', 'reply_late', 'agrees', 'opens', 'closes', 'fades'])

/** The question last answered, on this phone: its answer is kept for offline. */
export const lastQuestion = own<Question>('plan-question', { persona: 'trading' })

const PATH = '/insight/plan?'

export function planPath(question: Question): string {
  const asked = Object.entries(question).sort(([one], [other]) => (one < other ? -1 : 1))
  return PATH + new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
}

/** The same, at one's own rates. */
export const withoutRates = ({ persona, people }: Question): Question => (people ? { persona, people } : { persona })

/** Of all the questions one tries, the answer to the last is kept. */
export async function forgetOtherPlans(path: string): Promise<void> {
  await db.fetched.where('path').startsWith(PATH).filter((row) => row.path !== path).delete()
}
