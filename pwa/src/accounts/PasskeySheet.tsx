import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { t } from '../i18n'
import { api } from '../store/api'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import type { Passkey } from './passkey'
import { sentenceFor } from './problem'

/** Naming one passkey, or taking it away after a second look. */
export function PasskeySheet({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { passkey: words } = accountWords()
  const [name, setName] = useState(passkey.name)
  const [removing, setRemoving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const attempt = (work: Promise<unknown>) => void work.then(onClose, (error: unknown) => setProblem(sentenceFor(error)))
  const rename = () => attempt(api.patch(`/passkeys/${passkey.id}`, { name }))
  const remove = () => attempt(api.delete(`/passkeys/${passkey.id}`).then(() => toast(words.removed)))
  return (
    <Sheet open title={removing ? words.removeTitle : passkey.name || words.unnamed} onClose={onClose}>
      {removing ? <p>{words.removeText}</p> : (
        <>
          <p class="account-hint">{passkey.synced ? words.synced : words.here}</p>
          <Field label={words.name} value={name} onInput={setName} onEnter={rename} maxlength={80} />
        </>
      )}
      {problem && <p class="account-problem" role="alert">{problem}</p>}
      <div class="sheet-actions">
        {!removing && <Button kind="primary" wide disabled={!name.trim()} onClick={rename}>{t().ui.save}</Button>}
        <Button kind="danger" wide onClick={() => (removing ? remove() : setRemoving(true))}>{words.remove}</Button>
      </div>
    </Sheet>
  )
}
