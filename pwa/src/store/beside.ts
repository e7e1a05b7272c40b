/** What is small, or wanted before the database is open, lies beside it; null when there is none, or it is torn. */
export function readBeside<T>(key: string): T | null {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** Where there is no room for it, it is not kept. */
export function keepBeside(key: string, value: unknown): void {
  try {
    globalThis.localStorage?.setItem(key, JSON.stringify(value))
  } catch {
    forgetBeside(key)
  }
}

export const forgetBeside = (key: string): void => globalThis.localStorage?.removeItem(key)
