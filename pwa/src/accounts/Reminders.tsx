import { BellRing, Send } from 'lucide'
import { useEffect, useState } from 'preact/hooks'

import { NeedsServer } from '../away/NeedsServer'
import { accountWords } from '../i18n/accounts'
import { ago } from '../i18n/time'
import { checkPush, pushHealth, pushState, sendTestPush, turnOnPush } from '../push/subscription'
import { Problem, Unreachable } from '../store/api'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { toast } from '../ui/toast'
import { sentenceFor } from './problem'

/** By then a push is there, and what was shown is told. */
const ARRIVES_MS = 3000

/** How this device's reminders do, and the one step that makes them better. */
export function Reminders() {
  const { reminders } = accountWords()
  useEffect(() => void checkPush().catch(() => undefined), [])
  const state = pushState.value
  if (state === 'unknown') return null
  return (
    <>
      <p>{reminders[state]}</p>
      {state === 'on' && <Health />}
      {state === 'on' && <NeedsServer><TestPush /></NeedsServer>}
      {state === 'off' && <NeedsServer><TurnOn /></NeedsServer>}
    </>
  )
}

function Health() {
  const { reminders } = accountWords()
  const health = pushHealth.value
  if (!health) return null
  if (health.failure) return <p class="account-problem">{reminders.failing}</p>
  const shown = health.last_shown_at
  return <p class="account-hint">{shown ? reminders.shown(ago(new Date(shown), now.value)) : reminders.never}</p>
}

function TestPush() {
  const { reminders } = accountWords()
  const test = async () => {
    toast(reminders.tested[(await sendTestPush()).result])
    setTimeout(() => void checkPush().catch(() => undefined), ARRIVES_MS)
  }
  return (
    <Button wide icon={Send} onClick={() => void test().catch((error: unknown) => toast(sentenceFor(error)))}>
      {reminders.test}
    </Button>
  )
}

/**
 * A host without an https name has nobody for push services to write to: then, and only then, it is asked for; at
 * once where that was found out on another screen.
 */
function TurnOn() {
  const { reminders } = accountWords()
  const [contact, setContact] = useState<string | undefined>(() => (location.search === '?contact' ? '' : undefined))
  const [problem, setProblem] = useState<string>()
  const fail = (error: unknown) => {
    if (error instanceof Problem && error.code === 'contact_needed') return setContact('')
    const answered = error instanceof Problem || error instanceof Unreachable
    setProblem(answered ? sentenceFor(error) : reminders.failed)
  }
  const turnOn = () => void turnOnPush(contact || undefined).then(() => setProblem(undefined), fail)
  return (
    <>
      {contact !== undefined && (
        <Field
          label={reminders.contact} hint={reminders.contactHint} type="email" autocomplete="email" inputmode="email"
          value={contact} onInput={setContact} onEnter={turnOn}
        />
      )}
      {problem && <p class="account-problem" role="alert">{problem}</p>}
      <Button kind="primary" wide icon={BellRing} onClick={turnOn}>
        {reminders.turnOn}
      </Button>
    </>
  )
}
