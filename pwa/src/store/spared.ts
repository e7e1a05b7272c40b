import { signal } from '@preact/signals'

/** Where the second copy of what is unsent lies; `spare.ts` says why there is one. */
export const SPARE = 'enishi-spare'
/** Longer than this nobody waits for the second copy: the first is safe. */
const PATIENCE = 500

/** The browser had lost everything, and what was unsent came back from the second copy. */
export const restored = signal(false)

const isPossible = (): boolean => 'caches' in globalThis

/** Lets the second copy follow what was just written. Its trouble is never the writer's. */
export async function spared(): Promise<void> {
  if (!isPossible()) return
  const copied = import('./spare').then(({ copySpare }) => copySpare()).catch(() => undefined)
  await Promise.race([copied, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}

/** For a phone that knows no owner: brings back what an earlier one had not sent, if there was one. */
export async function recover(): Promise<void> {
  if (!isPossible()) return
  const { restoreSpare } = await import('./spare')
  restored.value = await restoreSpare().catch(() => false)
}

export async function forgetSpare(): Promise<void> {
  if (isPossible()) await caches.delete(SPARE)
}
