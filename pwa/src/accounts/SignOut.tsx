import { RefreshCw } from 'lucide'
import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { useLive } from '../store/live'
import { unsent } from '../store/outbox'
import { online } from '../store/status'
import { syncNow } from '../store/sync'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { sentenceFor } from './problem'
import { signOut } from './signing-out'

/** Says what would be lost before anything is. */
export function SignOut({ onClose }: { onClose: () => void }) {
  const { signOut: words } = accountWords()
  const lost = useLive(unsent)
  const [problem, setProblem] = useState<string>()
  if (lost === undefined) return null
  const leave = () => void signOut().catch((error: unknown) => setProblem(sentenceFor(error)))
  return (
    <Confirm
      open danger={lost > 0} title={words.title} confirm={lost > 0 ? words.anyway : words.confirm}
      onConfirm={leave} onClose={onClose}
    >
      <p>{words.text}</p>
      {lost > 0 && <p class="account-problem">{words.unsent(lost)}</p>}
      {lost > 0 && online.value && <Button wide icon={RefreshCw} onClick={() => void syncNow()}>{words.syncFirst}</Button>}
      {problem && <p class="account-problem" role="alert">{problem}</p>}
    </Confirm>
  )
}
