/** The one place that asks for the time; tests set it. */
export const clock = { now: (): Date => new Date() }

export const nowIso = (): string => clock.now().toISOString()
