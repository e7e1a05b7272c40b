import type { ComponentChildren } from 'preact'
import { useLocation } from 'wouter-preact'
import { isOwned, isVouchedFor, opener, owner, session } from '../store/session'
import { lazy } from '../ui/lazy'

const SignInScreen = lazy(async () => (await import('./SignInScreen')).SignInScreen)
const LockedScreen = lazy(async () => (await import('./LockedScreen')).LockedScreen)

/** A capture shows nobody who is on the phone, and nobody waits while one signs in again. */
const OPEN_TO_ALL = ['/capture', '/capture/without-card']

/**
 * What is on the phone stays usable without a network; an empty phone asks who is there, and so does one whose
 * session the server has ended: it may be in a stranger's hands.
 */
export function Gate({ children }: { children: ComponentChildren }) {
  const [path] = useLocation()
  // Other screens fetch what this phone may not keep before it knows whose it is.
  const vouched = path === '/' && isVouchedFor()
  const known = owner.value ?? remembered(vouched)
  if (known === undefined) return null
  if (session.value === 'ended' && !OPEN_TO_ALL.includes(path)) return <LockedScreen />
  const empty = known === '' && session.value !== 'open' && !vouched
  if (empty && isOwned()) return null // the database was lost: what was unsent is on its way back
  if (empty || (path === '/sign-in' && session.value !== 'open')) return <SignInScreen />
  return <>{children}</>
}

/** Before the database is open: whoever is known here, or to the server that sent the page, sees the screens already. */
function remembered(vouched: boolean): string | undefined {
  if (isOwned() || vouched) return 'somebody'
  return opener === 'nobody' ? '' : undefined
}
