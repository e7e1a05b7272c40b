import { ScanLine } from 'lucide'
import { useEffect, useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { t } from '../i18n'
import { useLive } from '../store/live'
import { unsent } from '../store/outbox'
import { identify } from '../store/owner'
import { syncSoon } from '../store/sync'
import { Button } from '../ui/Button'
import { SignInScreen } from './SignInScreen'
import { SignOut } from './SignOut'

/** The session was ended, by another device perhaps: what is here waits for the same person, out of sight. */
export function LockedScreen() {
  const { locked: words } = accountWords()
  const waiting = useLive(unsent) ?? 0
  const [erasing, setErasing] = useState(false)
  useEffect(lookAgain, [])
  return (
    <SignInScreen>
      <section class="locked">
        <h2>{words.title}</h2>
        <p>{words.text}</p>
        {waiting > 0 && <p>{words.waiting(waiting)}</p>}
        <Button icon={ScanLine} wide href="/capture">{t().app.scan}</Button>
        <Button kind="plain" small opens onClick={() => setErasing(true)}>{words.erase}</Button>
      </section>
      {erasing && <SignOut title={words.eraseTitle} confirm={words.erase} onClose={() => setErasing(false)} />}
    </SignInScreen>
  )
}

/** Another tab may have signed in, or does so now. */
function lookAgain(): () => void {
  const look = () => void identify().then(syncSoon, () => undefined)
  look()
  addEventListener('storage', look)
  return () => removeEventListener('storage', look)
}
