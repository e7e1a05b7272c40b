import { RefreshCw } from 'lucide'
import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { useLive } from '../store/live'
import { unsent } from '../store/outbox'
import { session } from '../store/session'
import { online } from '../store/status'
import { syncNow } from '../store/sync'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { sentenceFor } from './problem'
import { signOut } from './signing-out'

interface SignOutProps {
  title: string
  /** Without it, what the button does is said by whether something would be lost. */
  confirm?: string | undefined
  onClose: () => void
}

/** Says what would be lost before anything is. */
export function SignOut({ title, confirm, onClose }: SignOutProps) {
  const { signOut: words } = accountWords()
  const lost = useLive(unsent)
  const [problem, setProblem] = useState<string>()
  if (lost === undefined) return null
  const leave = () => void signOut().catch((error: unknown) => setProblem(sentenceFor(error)))
  return (
    <Confirm
      open danger={lost > 0} title={title} confirm={confirm ?? (lost > 0 ? words.anyway : words.confirm)}
      onConfirm={leave} onClose={onClose}
    >
      <p>{words.text}</p>
      {lost > 0 && <p class="account-problem">{words.unsent(lost)}</p>}
      {lost > 0 && online.value && session.value === 'open' && (
        <div class="account-form">
          <Button wide icon={RefreshCw} onClick={() => void syncNow()}>{words.syncFirst}</Button>
        </div>
      )}
      {problem && <p class="account-problem" role="alert">{problem}</p>}
    </Confirm>
  )
}
