import './Gate.css'
import type { ComponentChildren } from 'preact'
import { Link, useLocation } from 'wouter-preact'
import { t } from '../i18n'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { isOwned, session } from '../store/session'
import { lazy } from '../ui/lazy'

const SignInScreen = lazy(async () => (await import('./SignInScreen')).SignInScreen)

/** What is on the phone stays usable without a network and after a session has ended; only an empty phone asks first. */
export function Gate({ children }: { children: ComponentChildren }) {
  const [path] = useLocation()
  const owner = useLive(() => db.recall('owner', ''), [session.value]) ?? remembered()
  if (owner === undefined) return null
  const empty = owner === '' && session.value !== 'open'
  if (empty && isOwned()) return null // the database was lost: what was unsent is on its way back
  if (empty || (path === '/sign-in' && session.value !== 'open')) return <SignInScreen />
  return (
    <>
      {session.value === 'ended' && <SignedOut />}
      {children}
    </>
  )
}

/** Before the database is open: on a phone with an owner the screens may already show their outlines. */
const remembered = (): string | undefined => (isOwned() ? 'somebody' : undefined)

function SignedOut() {
  const { app } = t()
  return (
    <Link class="signed-out" href="/sign-in">
      {app.signedOut}
      <span>{app.signIn}</span>
    </Link>
  )
}
