/** The evening before, in the order in which it goes fastest. */
export const STEPS = ['passkey', 'reminders', 'card', 'event'] as const
export type Step = (typeof STEPS)[number]

/** The step to open: the first that is neither done nor put off. */
export function nextStep(done: ReadonlySet<Step>, putOff: readonly Step[]): Step | null {
  return STEPS.find((step) => !done.has(step) && !putOff.includes(step)) ?? null
}
