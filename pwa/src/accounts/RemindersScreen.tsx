import './accounts.css'

import { differs, hereNow, placeName } from '../followups/zone'
import { accountWords } from '../i18n/accounts'
import { remindingWords } from '../i18n/reminding'
import { pushState, turnOffPush } from '../push/subscription'
import type { Settings } from '../store/documents'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Segmented } from '../ui/Segmented'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Toggle } from '../ui/Toggle'
import { Page, TopBar } from '../ui/TopBar'
import { changePreferences, usePreferences } from './preferences'
import { sentenceFor } from './problem'
import { Reminders } from './Reminders'

const CAPS = ['1', '3', '5', '10'] as const

export function RemindersScreen() {
  const { reminders: words } = accountWords()
  const preferences = usePreferences()
  const turnOff = () => void turnOffPush().catch((error: unknown) => toast(sentenceFor(error)))
  return (
    <Page>
      <TopBar title={accountWords().settings.reminders} onBack={() => history.back()} />
      <Tile>
        <div class="account-form flat">
          <Reminders />
          {pushState.value === 'on' && <Button kind="plain" onClick={turnOff}>{words.turnOff}</Button>}
        </div>
      </Tile>
      <Ways preferences={preferences} />
      {preferences ? <Hours preferences={preferences} /> : <Skeleton />}
    </Page>
  )
}

/** What has a screen of its own. */
function Ways({ preferences }: { preferences: Settings | undefined }) {
  const words = remindingWords()
  return (
    <>
      <Section title={words.ladder.what}>
        <Tile flush>
          <ListRow title={words.ladder.title} href="/settings/ladder" />
        </Tile>
      </Section>
      <Section title={words.safety}>
        <Tile flush>
          <ListRow title={words.health.title} href="/settings/health" />
          <ListRow
            title={words.mail.title} end={preferences && (preferences.mail_digest ? words.set : words.unset)}
            href="/settings/mail"
          />
          <ListRow title={words.calendar.title} href="/settings/calendar" />
        </Tile>
      </Section>
    </>
  )
}

/** Local times follow the person only if they say so: on a journey the phone's zone is another one. */
function Zone({ zone }: { zone: string }) {
  const { zone: words } = remindingWords()
  const here = hereNow()
  const away = differs(zone, here, now.value)
  return (
    <Section title={words.title}>
      <Tile>
        <div class="account-form flat">
          <p>{words.now(placeName(zone))}</p>
          {away && <p class="account-hint">{words.differs(placeName(here))}</p>}
          {away && (
            <Button wide onClick={() => void changePreferences({ time_zone: here })}>{words.change(placeName(here))}</Button>
          )}
        </div>
      </Tile>
    </Section>
  )
}

/** When the server may wake this person; an emptied time is not a time and is left as it was. */
function Hours({ preferences }: { preferences: Settings }) {
  const { reminders: words } = accountWords()
  const { hours, quiet, cap, lock_screen } = preferences
  const hour = (part: Partial<Settings['hours']>) => void changePreferences({ hours: { ...hours, ...part } })
  const rest = (part: Partial<Settings['quiet']>) => void changePreferences({ quiet: { ...quiet, ...part } })
  return (
    <>
      <Section title={words.hours}>
        <Tile>
          <div class="account-form flat">
            <Time label={words.evening} value={hours.evening} onChange={(evening) => hour({ evening })} />
            <Time label={words.morning} value={hours.morning} onChange={(morning) => hour({ morning })} />
            <div class="account-pair">
              <span>{words.cap}</span>
              <Segmented
                label={words.cap} value={String(cap)} onChange={(chosen) => void changePreferences({ cap: Number(chosen) })}
                options={CAPS.map((value) => ({ value: value as string, label: words.capValue(Number(value)) }))}
              />
            </div>
          </div>
        </Tile>
      </Section>
      <Section title={words.quiet}>
        <Tile>
          <div class="account-times">
            <Time label={words.from} value={quiet.start} onChange={(start) => rest({ start })} />
            <Time label={words.until} value={quiet.end} onChange={(end) => rest({ end })} />
          </div>
        </Tile>
      </Section>
      <Zone zone={preferences.time_zone} />
      <Section title={words.privacy}>
        <Tile>
          <Toggle
            label={words.lockScreen} hint={words.lockScreenHint} on={lock_screen === 'topics'}
            onChange={(on) => void changePreferences({ lock_screen: on ? 'topics' : 'names' })}
          />
        </Tile>
      </Section>
    </>
  )
}

function Time({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <Field label={label} type="time" value={value} onInput={(time) => time && onChange(time)} />
}
