import './accounts.css'
import { Download, Trash2 } from 'lucide'
import { useState } from 'preact/hooks'

import { keepingWords } from '../i18n/keeping'
import { Unreachable } from '../store/api'
import { useLive } from '../store/live'
import { unsent } from '../store/outbox'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { sentenceFor } from './problem'
import { deleteAccount } from './signing-out'

/** What happens, the download first, and a word to type: nobody leaves by a slip of the thumb. */
export function DeleteAccountScreen() {
  const { account: words, download } = keepingWords()
  const waiting = useLive(unsent) ?? 0
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <Tile>
        <div class="account-consequences">
          <p>{words.lead}</p>
          <ul>{words.consequences.map((text) => <li key={text}>{text}</li>)}</ul>
          {waiting > 0 && <p class="account-problem">{words.unsent(waiting)}</p>}
          <p><strong>{words.final}</strong></p>
        </div>
      </Tile>
      <Section title={words.first}>
        <Button wide icon={Download} href="/settings/download">{download.title}</Button>
      </Section>
      <Confirmation />
    </Page>
  )
}

function Confirmation() {
  const { account: words } = keepingWords()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const sure = typed.trim().toUpperCase() === words.word
  const leave = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await deleteAccount()
      toast(words.done)
    } catch (error) {
      setProblem(error instanceof Unreachable ? words.offline : sentenceFor(error))
      setBusy(false)
    }
  }
  return (
    <form class="account-form account-leave" onSubmit={(event) => event.preventDefault()}>
      <Field label={words.confirm(words.word)} value={typed} onInput={setTyped} autocomplete="off" error={problem} />
      <Button kind="danger" wide icon={Trash2} disabled={!sure || busy} onClick={() => void leave()}>
        {busy ? words.working : words.button}
      </Button>
    </form>
  )
}
