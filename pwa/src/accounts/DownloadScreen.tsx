import './accounts.css'
import { Download } from 'lucide'

import { NeedsServer } from '../away/NeedsServer'
import { keepingWords } from '../i18n/keeping'
import { useLive } from '../store/live'
import { unsent } from '../store/outbox'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { sizeOf } from './size'
import { useDownload } from './use-download'

/** Everything the server holds of the person, as one file to keep. */
export function DownloadScreen() {
  const { download: words } = keepingWords()
  const missing = useLive(unsent) ?? 0
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <p class="account-hint">{words.lead}</p>
      <Section title={words.inside}>
        <Tile flush>
          {words.contents.map(([name, text]) => <ListRow key={name} title={name} detail={text} />)}
        </Tile>
        <p class="account-hint">{words.care}</p>
      </Section>
      <div class="account-form">
        {missing > 0 && <p class="account-problem">{words.unsent(missing)}</p>}
        <Progress />
      </div>
    </Page>
  )
}

function Progress() {
  const { download: words } = keepingWords()
  const { state, start, cancel, save } = useDownload()
  if (state.step === 'working') {
    return (
      <>
        <p role="status">{words.working(sizeOf(state.bytes))}</p>
        <Button wide onClick={cancel}>{words.cancel}</Button>
      </>
    )
  }
  if (state.step === 'ready') {
    return (
      <>
        <p role="status">{words.ready(sizeOf(state.file.size))}</p>
        <Button kind="primary" wide icon={Download} onClick={() => void save(state.file)}>{words.save}</Button>
      </>
    )
  }
  return (
    <>
      {state.problem && <p class="account-problem" role="alert">{state.problem}</p>}
      <NeedsServer>
        <Button kind="primary" wide icon={Download} onClick={() => void start()}>{words.start}</Button>
      </NeedsServer>
    </>
  )
}
