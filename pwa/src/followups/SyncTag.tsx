import { CloudOff, Smartphone } from 'lucide'
import { t } from '../i18n'
import { online, refusedCount, waiting } from '../store/status'
import { Anchor } from '../ui/Anchor'
import { Icon } from '../ui/Icon'

/** Says quietly what is not with the server, refused or still to go, and leads to where it is told; nothing when all is. */
export function SyncTag() {
  const { app, contacts } = t()
  const refused = refusedCount.value > 0
  const text = refused ? contacts.refused : waiting.value > 0 ? app.waiting(waiting.value) : app.offline
  if (online.value && !refused && waiting.value === 0) return null
  return (
    <Anchor class={refused ? 'sync-tag refused' : 'sync-tag'} href="/settings/sync">
      <Icon of={online.value ? Smartphone : CloudOff} size={14} />
      {text}
    </Anchor>
  )
}
