import { BellRing } from 'lucide'
import { useState } from 'preact/hooks'
import { tendingWords } from '../i18n/tending'
import { startOfDay } from '../i18n/time'
import { pushState, turnOnPush } from '../push/subscription'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'

const DECLINED = 'reminders-declined'

/** Asked the morning after the first capture, never in the middle of an evening; a no is kept. */
export function ReminderOffer() {
  const [declined, setDeclined] = useState(localStorage.getItem(DECLINED) !== null)
  const metBefore = useLive(() => db.encounters.where('at').below(startOfDay(now.value).toISOString()).count())
  if (declined || !metBefore || pushState.value !== 'off') return null
  const decline = () => {
    localStorage.setItem(DECLINED, now.value.toISOString())
    setDeclined(true)
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
  const state = await turnOnPush().catch(() => 'off')
  toast(state === 'on' ? words.on : words.failed)
}
