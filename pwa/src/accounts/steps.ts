/** The evening before, in the order in which it goes fastest. */
export const STEPS = ['passkey', 'reminders', 'card', 'interests', 'x', 'event', 'people'] as const
export type Step = (typeof STEPS)[number]

/** What is done is read from the things themselves, so that it does not matter where it was done. */
export function doneSteps(facts: Record<Step, boolean>): ReadonlySet<Step> {
  return new Set(STEPS.filter((step) => facts[step]))
}

/** The step to open: the first that is neither done nor put off. */
export function nextStep(done: ReadonlySet<Step>, putOff: readonly Step[]): Step | null {
  return STEPS.find((step) => !done.has(step) && !putOff.includes(step)) ?? null
}

/** On coming back: what was put off comes back too, once nothing else is left. */
export function stepToBegin(done: ReadonlySet<Step>, putOff: readonly Step[]): Step | null {
  return nextStep(done, putOff) ?? nextStep(done, [])
}

/** The step that an address asks for. */
export function stepIn(search: string): Step | undefined {
  const asked = new URLSearchParams(search).get('step')
  return STEPS.find((step) => step === asked)
}
