import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import type { Entered } from './entering'
import { signUp } from './passkey'
import { sentenceFor } from './problem'
import { freshCodes } from './recovery-codes'

/** Where SIGNUP is open, a name and a passkey make an account. */
export function SignUp({ onEntered }: { onEntered: (entered: Entered) => void }) {
  const words = accountWords()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const create = async () => {
    const { entered, added } = await signUp(name)
    freshCodes.value = added.recovery_codes
    onEntered(entered)
  }
  const submit = () => void create().catch((error: unknown) => setProblem(sentenceFor(error)))
  return (
    <section class="sign-up">
      <h2>{words.signUp.title}</h2>
      <Field
        label={words.signUp.name} value={name} onInput={setName} onEnter={submit} error={problem}
        hint={words.signUp.nameHint} autocomplete="name" enterkeyhint="go" maxlength={80}
      />
      <Button wide disabled={!name.trim()} onClick={submit}>
        {words.signUp.create}
      </Button>
    </section>
  )
}
