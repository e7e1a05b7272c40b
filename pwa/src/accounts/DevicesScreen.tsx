import './accounts.css'
import { MonitorSmartphone } from 'lucide'
import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { ago } from '../i18n/time'
import { api } from '../store/api'
import { now } from '../store/now'
import type { components } from '../store/wire'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { Confirm } from '../ui/Confirm'
import { Icon } from '../ui/Icon'
import { ListRow } from '../ui/ListRow'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { sentenceFor } from './problem'
import { useRemote } from './remote'

type Device = components['schemas']['Device']

/** Where one is signed in; a lost phone is signed out here, its reminders with it. */
export function DevicesScreen() {
  const { devices: words } = accountWords()
  const { found, problem, look } = useRemote(() => api.get<{ sessions: Device[] }>('/sessions'))
  const [ending, setEnding] = useState<Device>()
  const end = async (device: Device) => {
    setEnding(undefined)
    await api.delete(`/sessions/${device.id}`).then(() => toast(words.ended), (error: unknown) => toast(sentenceFor(error)))
    look()
  }
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <p class="account-hint">{words.text}</p>
      {problem && <p class="account-problem" role="alert">{problem}</p>}
      {!found && !problem && <Skeleton rows={2} />}
      <div class="account-form">
        {found && (
          <Tile flush>
            {found.sessions.map((each) => <DeviceRow key={each.id} device={each} onEnd={() => setEnding(each)} />)}
          </Tile>
        )}
      </div>
      {ending && (
        <Confirm
          open danger title={words.endTitle(ending.device || words.unnamed)} confirm={words.end}
          onConfirm={() => void end(ending)} onClose={() => setEnding(undefined)}
        >
          <p>{words.endText}</p>
        </Confirm>
      )}
    </Page>
  )
}

function DeviceRow({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const { devices: words } = accountWords()
  const seen = words.seen(ago(new Date(device.last_seen_at), now.value))
  const end = device.current ? <Tag tone="accent">{words.here}</Tag>
    : <Button small label={`${words.end}: ${device.device || words.unnamed}`} onClick={onEnd}>{words.end}</Button>
  return <ListRow start={<Icon of={MonitorSmartphone} />} title={device.device || words.unnamed} detail={seen} end={end} />
}
