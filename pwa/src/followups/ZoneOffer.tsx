import { changePreferences } from '../accounts/preferences'
import { tendingWords } from '../i18n/tending'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { own } from '../store/own'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { differs, hereNow, placeName } from './zone'

const stayed = own('zone-kept', '')

/** On a journey the phone's clock changes; whether reminders do is the person's to say, once a place. */
export function ZoneOffer() {
  const settings = useLive(async () => (await db.settings.toCollection().first()) ?? null)
  const here = hereNow()
  if (!settings || stayed.value === here || !differs(settings.time_zone, here, now.value)) return null
  const words = tendingWords().zone
  const keep = () => {
    stayed.value = here
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
