import { signal } from '@preact/signals'

import { api } from '../store/api'

/** Codes just made, in clear: shown until the person says that they are kept, and never to be had again. */
export const freshCodes = signal<readonly string[] | null>(null)

export async function renewCodes(): Promise<void> {
  const made = await api.post<{ recovery_codes: string[] }>('/recovery-codes')
  freshCodes.value = made.recovery_codes
}
