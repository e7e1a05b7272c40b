import { BellRing } from 'lucide'
import { navigate } from 'wouter-preact/use-browser-location'
import { tendingWords } from '../i18n/tending'
import { startOfDay } from '../i18n/time'
import { pushState, turnOnPush } from '../push/subscription'
import { Problem } from '../store/api'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { own } from '../store/own'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'

const declined = own('reminders-declined', false)
/** Where a host without an https name is told whom push services may write to. */
const CONTACT = '/settings/reminders?contact'

/** Asked the morning after the first capture, never in the middle of an evening; a no is kept. */
export function ReminderOffer() {
  const metBefore = useLive(() => db.encounters.where('at').below(startOfDay(now.value).toISOString()).count())
  if (declined.value || !metBefore || pushState.value !== 'off') return null
  const decline = () => {
    declined.value = true
  }
  const words = tendingWords().reminders
  return (
    <Tile tone="accent">
      <div class="notice">
        <p class="notice-title">{words.title}</p>
        <p class="notice-text">{words.text}</p>
        <div class="notice-actions">
          <Button kind="primary" small icon={BellRing} onClick={() => void turnOn()}>
            {words.turnOn}
          </Button>
          <Button kind="plain" small onClick={decline}>
            {words.notNow}
          </Button>
        </div>
      </div>
    </Tile>
  )
}

async function turnOn(): Promise<void> {
  const words = tendingWords().reminders
  try {
    toast((await turnOnPush()) === 'on' ? words.on : words.failed)
  } catch (error) {
    if (error instanceof Problem && error.code === 'contact_needed') navigate(CONTACT)
    else toast(words.failed)
  }
}
