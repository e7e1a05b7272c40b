import { CloudOff, Smartphone } from 'lucide'
import { t } from '../i18n'
import { online, waiting } from '../store/status'
import { Icon } from '../ui/Icon'
import { toast } from '../ui/toast'

/** Says quietly what is not with the server yet; nothing when all is. */
export function SyncTag() {
  const { app } = t()
  if (online.value && waiting.value === 0) return null
  const text = waiting.value > 0 ? app.waiting(waiting.value) : app.offline
  return (
    <button class="sync-tag" type="button" onClick={() => toast(app.waitingHint)}>
      <Icon of={online.value ? Smartphone : CloudOff} size={14} />
      {text}
    </button>
  )
}
