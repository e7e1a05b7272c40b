import '../accounts/accounts.css'
import './HealthScreen.css'
import { CalendarPlus, Copy } from 'lucide'
import { useState } from 'preact/hooks'
import { sentenceFor } from '../accounts/problem'
import { Known } from '../away/Known'
import { NeedsServer } from '../away/NeedsServer'
import { remindingWords } from '../i18n/reminding'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { CHANNELS, forgetCalendar, makeCalendar, type Channels } from './channels'

/** Follow-ups in one's own calendar, by an address that only its owner knows. */
export function CalendarScreen() {
  const words = remindingWords().calendar
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <p class="account-hint">{words.text}</p>
      <Known<Channels> path={CHANNELS}>{({ calendar: { url } }) => (url ? <Feed url={url} /> : <NoFeed />)}</Known>
    </Page>
  )
}

const act = (work: () => Promise<unknown>) => void work().catch((error: unknown) => toast(sentenceFor(error)))

function NoFeed() {
  return (
    <div class="account-form">
      <NeedsServer>
        <Button kind="primary" wide icon={CalendarPlus} onClick={() => act(makeCalendar)}>{remindingWords().calendar.make}</Button>
      </NeedsServer>
    </div>
  )
}

function Feed({ url }: { url: string }) {
  const words = remindingWords().calendar
  const [renewing, setRenewing] = useState(false)
  const copy = () => void navigator.clipboard.writeText(url).then(() => toast(words.copied))
  const renew = () => {
    setRenewing(false)
    act(makeCalendar)
  }
  const remove = async () => {
    await forgetCalendar()
    toast(words.removed)
  }
  return (
    <>
      <Section title={words.url}>
        <Tile>
          <div class="account-form flat">
            <p class="calendar-url">{url}</p>
            <p class="account-hint">{words.urlHint}</p>
            <Button wide icon={Copy} onClick={copy}>{words.copy}</Button>
            <Button kind="primary" wide icon={CalendarPlus} href={url.replace(/^https?:/, 'webcal:')}>{words.iphone}</Button>
          </div>
        </Tile>
      </Section>
      <Section title={words.google}>
        <Tile>
          <div class="health-steps">
            <ol>{words.googleSteps.map((step) => <li key={step}>{step}</li>)}</ol>
            <p class="account-hint">{words.googleHint}</p>
          </div>
        </Tile>
      </Section>
      <div class="account-end">
        <NeedsServer>
          <Button kind="plain" opens onClick={() => setRenewing(true)}>{words.renew}</Button>
          <Button kind="plain" onClick={() => act(remove)}>{words.remove}</Button>
        </NeedsServer>
      </div>
      <Confirm open={renewing} title={words.renewTitle} confirm={words.renew} onConfirm={renew} onClose={() => setRenewing(false)}>
        {words.renewText}
      </Confirm>
    </>
  )
}
