import './accounts.css'
import { RefreshCw } from 'lucide'
import { useEffect, useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { dayAndTime } from '../i18n/time'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { askToPersist, isPersistent, spaceUsed } from '../store/persist'
import { db } from '../store/schema'
import { lastSynced, online, outdated, waiting } from '../store/status'
import { syncNow, trouble } from '../store/sync'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { RefusedList } from './RefusedList'

/** What is on this phone only, since when and why; never "saved" as a comfort. */
export function SyncScreen() {
  const { sync: words } = accountWords()
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <State />
      <RefusedList />
      <Space />
    </Page>
  )
}

function State() {
  const { sync: words } = accountWords()
  const oldest = useLive(async () => (await db.outbox.orderBy('n').first())?.since ?? null)
  const [busy, setBusy] = useState(false)
  const sync = () => {
    setBusy(true)
    void syncNow().finally(() => setBusy(false))
  }
  const problem = outdated.value ? words.outdated : !online.value ? words.offline : trouble.value ? words.trouble : ''
  return (
    <>
      <Tile flush>
        <ListRow title={words.last} end={lastSynced.value ? moment(lastSynced.value) : words.never} />
        <ListRow
          title={words.waiting} detail={oldest && words.since(moment(oldest))}
          end={waiting.value > 0 ? words.count(waiting.value) : words.none}
        />
      </Tile>
      <div class="account-form">
        {problem && <p class="account-problem" role="status">{problem}</p>}
        <Button wide icon={RefreshCw} disabled={busy} onClick={sync}>{words.now}</Button>
      </div>
    </>
  )
}

function Space() {
  const { sync: words } = accountWords()
  const [used, setUsed] = useState<number>()
  const [kept, setKept] = useState<boolean>()
  useEffect(() => {
    void spaceUsed().then((space) => setUsed(space.used))
    void isPersistent().then(setKept)
  }, [])
  const keep = async () => {
    const granted = await askToPersist()
    setKept(granted)
    if (!granted) toast(words.refusedToKeep)
  }
  return (
    <Section title={words.space}>
      <Tile>
        <div class="account-form flat">
          {used !== undefined && <p>{words.megabytes((used / 1_000_000).toFixed(1))}</p>}
          <p class="account-hint">{kept ? words.kept : words.notKept}</p>
          {kept === false && <Button wide onClick={() => void keep()}>{words.keep}</Button>}
        </div>
      </Tile>
    </Section>
  )
}

const moment = (at: string): string => dayAndTime(new Date(at), now.value)
