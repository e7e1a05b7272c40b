import './accounts.css'
import { MonitorSmartphone } from 'lucide'
import { useState } from 'preact/hooks'

import { Known } from '../away/Known'
import { NeedsServer } from '../away/NeedsServer'
import { accountWords } from '../i18n/accounts'
import { ago } from '../i18n/time'
import { api } from '../store/api'
import { changing } from '../store/fetched'
import { now } from '../store/now'
import type { components } from '../store/wire'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { Confirm } from '../ui/Confirm'
import { Icon } from '../ui/Icon'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { sentenceFor } from './problem'

type Device = components['schemas']['Device']

const DEVICES = '/sessions'

/** Where one is signed in; a lost phone is signed out here, its reminders with it. */
export function DevicesScreen() {
  const { devices: words } = accountWords()
  const [ending, setEnding] = useState<Device>()
  const end = async (device: Device) => {
    setEnding(undefined)
    const ended = changing(DEVICES, api.delete(`${DEVICES}/${device.id}`))
    await ended.then(() => toast(words.ended), (error: unknown) => toast(sentenceFor(error)))
  }
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <p class="account-hint">{words.text}</p>
      <Known<{ sessions: Device[] }> path={DEVICES}>
        {({ sessions }) => (
          <div class="account-form">
            <NeedsServer>
              <Tile flush>
                {sessions.map((each) => <DeviceRow key={each.id} device={each} onEnd={() => setEnding(each)} />)}
              </Tile>
            </NeedsServer>
          </div>
        )}
      </Known>
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
    : <Button small opens label={`${words.end}: ${device.device || words.unnamed}`} onClick={onEnd}>{words.end}</Button>
  return <ListRow start={<Icon of={MonitorSmartphone} />} title={device.device || words.unnamed} detail={seen} end={end} />
}
