import './accounts.css'
import { RefreshCw } from 'lucide'
import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { lastSynced, online, outdated, trouble } from '../store/status'
import { syncNow } from '../store/sync'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { moment } from './moment'
import { RefusedList } from './RefusedList'
import { SpaceSection } from './SpaceSection'
import { WaitingList } from './WaitingList'

/** What is on this phone only, since when and why; never "saved" as a comfort. */
export function SyncScreen() {
  const { sync: words } = accountWords()
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <State />
      <RefusedList />
      <WaitingList />
      <SpaceSection />
    </Page>
  )
}

function State() {
  const { sync: words } = accountWords()
  const [busy, setBusy] = useState(false)
  const [elsewhere, setElsewhere] = useState(false)
  const sync = async () => {
    setBusy(true)
    setElsewhere(!(await syncNow()))
    setBusy(false)
  }
  const problem = outdated.value ? words.outdated : !online.value ? words.offline
    : trouble.value ? words.trouble : elsewhere ? words.elsewhere : ''
  return (
    <>
      <Tile flush>
        <ListRow title={words.last} end={lastSynced.value ? moment(lastSynced.value) : words.never} />
      </Tile>
      <div class="account-form">
        {problem && <p class="account-problem" role="status">{problem}</p>}
        <Button wide icon={RefreshCw} disabled={busy} onClick={() => void sync()}>{busy ? words.busy : words.now}</Button>
      </div>
    </>
  )
}
