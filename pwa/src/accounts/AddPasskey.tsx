import { KeyRound } from 'lucide'
import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { Button } from '../ui/Button'
import { toast } from '../ui/toast'
import { addPasskey, arePasskeysSupported } from './passkey'
import { sentenceFor } from './problem'
import { freshCodes } from './recovery-codes'

interface AddPasskeyProps {
  primary?: boolean
  onAdded: () => void
}

export function AddPasskey({ primary, onAdded }: AddPasskeyProps) {
  const { passkey, problems } = accountWords()
  const [problem, setProblem] = useState<string>()
  if (!arePasskeysSupported()) return <p class="account-hint">{problems.unsupported}</p>
  const add = async () => {
    const added = await addPasskey()
    setProblem(undefined)
    if (added.recovery_codes) freshCodes.value = added.recovery_codes
    else toast(passkey.added)
    onAdded()
  }
  return (
    <>
      <Button
        kind={primary ? 'primary' : 'secondary'} wide icon={KeyRound}
        onClick={() => void add().catch((error: unknown) => setProblem(sentenceFor(error)))}
      >
        {passkey.add}
      </Button>
      {problem && <p class="account-problem" role="alert">{problem}</p>}
    </>
  )
}
