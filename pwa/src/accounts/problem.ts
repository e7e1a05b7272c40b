import { accountWords } from '../i18n/accounts'
import { Problem, Unreachable } from '../store/api'

/** A sentence for what went wrong, in the person's language; the server's own is the fallback. */
export function sentenceFor(error: unknown): string {
  const { problems } = accountWords()
  if (error instanceof Unreachable) return problems.offline
  if (error instanceof Problem) return known(error.code) ?? (error.detail || problems.unknown)
  if (error instanceof Error && /NotAllowed|Abort/.test(error.name)) return problems.cancelled
  if (error instanceof Error && error.name === 'InvalidStateError') return problems.passkey_known
  if (error instanceof Error && /not support/i.test(error.message)) return problems.unsupported
  return problems.unknown
}

function known(code: string): string | undefined {
  const problems: Record<string, string> = accountWords().problems
  return problems[code]
}
