import { effect, signal, type Signal } from '@preact/signals'

import { forgetBeside, keepBeside, readBeside } from './beside'

/** What bears it is its owner's; whose the phone is, its language and its looks are the phone's, and stay. */
const OWN = 'own:'
const blanks = new Set<() => void>()

/**
 * A signal that outlives the page, since phones drop a page that lies behind another app; so small that it lies beside
 * the database and is known at once. It is blank again when the rest of its owner's goes.
 */
export function own<T>(key: string, blank: T): Signal<T> {
  const kept = signal(readBeside<T>(OWN + key) ?? blank)
  effect(() => (kept.value === blank ? forgetBeside(OWN + key) : keepBeside(OWN + key, kept.value)))
  blanks.add(() => {
    kept.value = blank
  })
  return kept
}

/** Those too of screens that were not opened since the start. */
export function forgetOwn(): void {
  for (const makeBlank of blanks) makeBlank()
  for (const key of keys()) if (key.startsWith(OWN)) forgetBeside(key)
}

const keys = (): string[] => Array.from({ length: globalThis.localStorage?.length ?? 0 }, (_, at) => localStorage.key(at) ?? '')
