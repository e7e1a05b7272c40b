import '../accounts/accounts.css'
import './HealthScreen.css'
import { BellOff, Check } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Reminders } from '../accounts/Reminders'
import { Known } from '../away/Known'
import { remindingWords } from '../i18n/reminding'
import { calendarDay, clockTime, nearDay, sentenceCase } from '../i18n/time'
import { fetchAnew } from '../store/fetched'
import { now } from '../store/now'
import { Tag } from '../ui/Chip'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { CHANNELS, type Channels, type DeviceHealth } from './channels'
import { pushHealth, pushState } from './subscription'

/** For each device, what was last sent, shown and opened, and what to do about one that went silent. */
export function HealthScreen() {
  const words = remindingWords().health
  const here = pushHealth.value
  useEffect(() => void (here && fetchAnew(CHANNELS)), [here]) // a test push was sent meanwhile
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <Section title={words.here}>
        <Tile>
          <div class="account-form flat">
            <Reminders />
            {pushState.value === 'unsupported' && <Steps title={words.ios} steps={words.iosSteps} />}
          </div>
        </Tile>
      </Section>
      <Known<Channels> path={CHANNELS}>
        {({ devices }) => (
          <>
            {devices.map((device) => <Device key={device.id} device={device} />)}
            <p class="account-hint health-note">{devices.length > 0 ? words.note : words.none}</p>
          </>
        )}
      </Known>
    </Page>
  )
}

function Device({ device }: { device: DeviceHealth }) {
  const words = remindingWords().health
  const ill = device.silent || device.failure !== ''
  const rows = [
    [words.sent, device.last_sent_at], [words.shown, device.last_shown_at], [words.opened, device.last_opened_at],
  ] as const
  return (
    <Section
      title={device.name || words.unnamed}
      aside={device.current && <Tag>{words.here}</Tag>}
    >
      <Tile>
        <div class="account-form flat">
          <div>
            <Tag tone={ill ? 'doubt' : 'quiet'} icon={ill ? BellOff : Check}>
              {device.failure ? words.failing : device.silent ? words.silent : words.fine}
            </Tag>
          </div>
          <dl class="health-times">
            {rows.map(([label, at]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{at ? told(new Date(at)) : words.never}</dd>
              </div>
            ))}
          </dl>
          <p class="account-hint">{words.since(calendarDay(new Date(device.subscribed_at), now.value))}</p>
          {ill && <Steps title={words.mend} steps={words.steps} />}
        </div>
      </Tile>
    </Section>
  )
}

function Steps({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <div class="health-steps">
      <p>{title}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  )
}

function told(at: Date): string {
  return `${sentenceCase(nearDay(at, now.value))} ${clockTime(at)}`
}
