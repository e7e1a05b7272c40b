import '../accounts/accounts.css'
import { useState } from 'preact/hooks'
import { changePreferences, usePreferences } from '../accounts/preferences'
import { sentenceFor } from '../accounts/problem'
import { Known } from '../away/Known'
import { NeedsServer } from '../away/NeedsServer'
import { remindingWords } from '../i18n/reminding'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Toggle } from '../ui/Toggle'
import { Page, TopBar } from '../ui/TopBar'
import { askMail, CHANNELS, confirmMail, forgetMail, type Channels, type MailChannel } from './channels'

const HOURS = ['1', '3', '6', '12'] as const

/** One mail with all that is due, when no notification arrived. */
export function MailScreen() {
  const words = remindingWords().mail
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <p class="account-hint">{words.text}</p>
      <Known<Channels> path={CHANNELS}>
        {({ mail }) => (
          <div class="account-form">
            <Tile>
              <div class="account-form flat">
                <Mail mail={mail} />
              </div>
            </Tile>
          </div>
        )}
      </Known>
    </Page>
  )
}

function Mail({ mail }: { mail: MailChannel }) {
  const words = remindingWords().mail
  if (!mail.available) return <p>{words.unavailable}</p>
  return mail.confirmed ? <Confirmed mail={mail} /> : <NeedsServer><Confirm mail={mail} /></NeedsServer>
}

/** First the address, then the six digits that went there. */
function Confirm({ mail }: { mail: MailChannel }) {
  const words = remindingWords().mail
  const [address, setAddress] = useState(mail.address)
  const [asked, setAsked] = useState(mail.address)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string>()
  const fail = (error: unknown) => setProblem(sentenceFor(error))
  const ask = async () => {
    setAsked((await askMail(address.trim())).address)
    setProblem(undefined)
  }
  const confirm = async () => {
    await confirmMail(code)
    await changePreferences({ mail_digest: true })
    toast(words.confirmed)
  }
  if (!asked) {
    return (
      <>
        <Field
          label={words.address} type="email" inputmode="email" autocomplete="email" enterkeyhint="send"
          value={address} onInput={setAddress} onEnter={() => void ask().catch(fail)} error={problem}
        />
        <Button kind="primary" wide disabled={!address.trim()} onClick={() => void ask().catch(fail)}>{words.send}</Button>
      </>
    )
  }
  return (
    <>
      <p>{words.sent(asked)}</p>
      <Field
        label={words.code} inputmode="numeric" autocomplete="one-time-code" maxlength={40} enterkeyhint="done"
        value={code} onInput={setCode} onEnter={() => void confirm().catch(fail)} error={problem}
      />
      <Button kind="primary" wide disabled={!code.trim()} onClick={() => void confirm().catch(fail)}>{words.confirm}</Button>
      <Button kind="plain" wide onClick={() => setAsked('')}>{words.other}</Button>
    </>
  )
}

function Confirmed({ mail }: { mail: MailChannel }) {
  const words = remindingWords().mail
  const preferences = usePreferences()
  const remove = async () => {
    await forgetMail()
    toast(words.removed)
  }
  if (!preferences) return null
  const after = String(preferences.mail_after_hours)
  const hours = [...new Set<string>([...HOURS, after])].sort((a, b) => Number(a) - Number(b))
  return (
    <>
      <p>{mail.address}</p>
      {mail.failure && <p class="account-problem">{words.failing}</p>}
      <Toggle label={words.on} on={preferences.mail_digest} onChange={(mail_digest) => void changePreferences({ mail_digest })} />
      {preferences.mail_digest && (
        <div class="account-pair">
          <span>{words.after}</span>
          <Segmented
            label={words.after} value={after}
            onChange={(chosen) => void changePreferences({ mail_after_hours: Number(chosen) })}
            options={hours.map((value) => ({ value, label: words.hours(Number(value)) }))}
          />
        </div>
      )}
      <NeedsServer>
        <Button kind="plain" wide onClick={() => void remove().catch((error: unknown) => toast(sentenceFor(error)))}>
          {words.remove}
        </Button>
      </NeedsServer>
    </>
  )
}
