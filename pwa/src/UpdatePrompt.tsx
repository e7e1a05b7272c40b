import './UpdatePrompt.css'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { keepingWords } from './i18n/keeping'
import { outdated } from './store/status'
import { Button } from './ui/Button'
import { toast } from './ui/toast'
import { applyUpdate, updateReady } from './update'

/**
 * A newer release is here, or the server speaks to newer ones only (426): then nothing syncs before the update, and
 * the outbox waits for it. Never in a capture: the page starts anew when the answer is yes.
 */
export function UpdatePrompt() {
  const [path] = useLocation()
  const [busy, setBusy] = useState(false)
  if (path.startsWith('/capture') || !(updateReady.value || outdated.value)) return null
  const { update: words } = keepingWords()
  const update = async () => {
    setBusy(true)
    if (await applyUpdate()) return
    setBusy(false)
    toast(words.notYet)
  }
  return (
    <div class="update-prompt" role="status">
      <p>{outdated.value ? words.outdated : words.ready}</p>
      <Button kind="primary" small disabled={busy} onClick={() => void update()}>
        {busy ? words.working : words.apply}
      </Button>
    </div>
  )
}
