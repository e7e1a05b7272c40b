import './SignInScreen.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'

import { accountWords } from '../i18n/accounts'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Thread } from '../ui/Thread'
import { AnothersData } from './AnothersData'
import { arrivalCode } from './arrival'
import { enterByCode, type Entered } from './entering'
import { isStandalone } from './install'
import { InstallCoach } from './InstallCoach'
import { sentenceFor } from './problem'
import { freshCodes } from './recovery-codes'
import { SignUp } from './SignUp'
import { usePasskeySignIn } from './use-passkey-sign-in'

/** One field for either kind of code, one button: with a code by the code, without one by a passkey. */
export function SignInScreen({ children }: { children?: ComponentChildren }) {
  const words = accountWords()
  const [entered, setEntered] = useState<Entered>()
  const coach = arrivalCode.value !== '' && !isStandalone()
  const arrive = useArrival()
  const onEntered = (now: Entered) => (now.another > 0 ? setEntered(now) : arrive(now))
  return (
    <main class="sign-in">
      <header class="sign-in-head">
        <Thread drawing="two" />
        <h1>Enishi</h1>
        <p>{words.tagline}</p>
      </header>
      {children}
      {coach && <InstallCoach code={arrivalCode.value} />}
      <SignInForm coach={coach} onEntered={onEntered} />
      {entered && <AnothersData entered={entered} onErased={arrive} onClose={() => setEntered(undefined)} />}
    </main>
  )
}

/** Who has no passkey yet, or has just made the first one, is new here. */
function useArrival(): (entered: Entered) => void {
  const [, go] = useLocation()
  return ({ who }) => go(who.passkeys === 0 || freshCodes.value ? '/first-evening' : '/', { replace: true })
}

function SignInForm({ coach, onEntered }: { coach: boolean; onEntered: (entered: Entered) => void }) {
  const words = accountWords()
  const [code, setCode] = useState(arrivalCode.value)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const passkey = usePasskeySignIn(onEntered)
  const attempt = (way: () => Promise<Entered>) => {
    setBusy(true)
    setProblem(undefined)
    void way().then(onEntered, (error: unknown) => setProblem(sentenceFor(error))).finally(() => setBusy(false))
  }
  const submit = () => attempt(code.trim() ? () => enterByCode(code) : passkey.signIn)
  return (
    <div class="sign-in-form">
      {coach && <h2>{words.install.here}</h2>}
      <div onPointerDown={passkey.suggest}>
        <Field
          label={words.code} value={code} onInput={setCode} onEnter={submit} hint={words.codeHint} error={problem}
          autocomplete="username webauthn" enterkeyhint="go" maxlength={64} lang="en"
        />
      </div>
      <Button kind={coach ? 'secondary' : 'primary'} wide disabled={busy} onClick={submit}>
        {busy ? words.working : words.signIn}
      </Button>
      {passkey.signUpIsOpen && <SignUp onEntered={onEntered} />}
    </div>
  )
}
