import { useState } from 'preact/hooks'
import { changePreferences } from '../accounts/preferences'
import { tendingWords } from '../i18n/tending'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { differs, hereNow, placeName } from './zone'

const KEPT = 'zone-kept'

/** On a journey the phone's clock changes; whether reminders do is the person's to say, once a place. */
export function ZoneOffer() {
  const settings = useLive(async () => (await db.settings.toCollection().first()) ?? null)
  const [kept, setKept] = useState(localStorage.getItem(KEPT))
  const here = hereNow()
  if (!settings || kept === here || !differs(settings.time_zone, here, now.value)) return null
  const words = tendingWords().zone
  const keep = () => {
    localStorage.setItem(KEPT, here)
    setKept(here)
  }
  const change = () => void changePreferences({ time_zone: here }).then(() => toast(words.changed))
  return (
    <Tile tone="accent">
      <div class="notice">
        <p class="notice-title">{words.title(placeName(here))}</p>
        <p class="notice-text">{words.text(placeName(settings.time_zone))}</p>
        <div class="notice-actions">
          <Button kind="primary" small onClick={change}>
            {words.change}
          </Button>
          <Button kind="plain" small onClick={keep}>
            {words.keep}
          </Button>
        </div>
      </div>
    </Tile>
  )
}
