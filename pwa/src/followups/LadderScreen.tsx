import '../accounts/accounts.css'
import { changePreferences, usePreferences } from '../accounts/preferences'
import { remindingWords } from '../i18n/reminding'
import { blankSettings } from '../store/blank'
import { Button } from '../ui/Button'
import { Section } from '../ui/Section'
import { Segmented } from '../ui/Segmented'
import { Select } from '../ui/Select'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Toggle } from '../ui/Toggle'
import { Page, TopBar } from '../ui/TopBar'
import { DAYS, type Ladder, THANKS, withOwn } from './ladder'
import { StageLadders } from './StageLadder'

type Change = (part: Partial<Ladder>) => void

/** When somebody is to be contacted, for what, and after how long: the ladder in a person's words. */
export function LadderScreen() {
  const words = remindingWords().ladder
  const preferences = usePreferences()
  const change: Change = (part) => preferences && void changePreferences({ ladder: { ...preferences.ladder, ...part } })
  const reset = () => void changePreferences({ ladder: blankSettings({ id: '' }).ladder }).then(() => toast(words.wasReset))
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <p class="account-hint">{words.text}</p>
      {preferences ? <Rungs ladder={preferences.ladder} change={change} /> : <Skeleton />}
      <div class="account-end">
        <Button kind="plain" onClick={reset}>{words.reset}</Button>
      </div>
    </Page>
  )
}

function Rungs({ ladder, change }: { ladder: Ladder; change: Change }) {
  const words = remindingWords().ladder
  const { thanks } = ladder
  return (
    <>
      <Section title={words.thanks}>
        <Tile>
          <Select
            label={words.thanks} hideLabel value={thanks} hint={words.thanksHint[thanks]}
            onChange={(chosen) => change({ thanks: chosen })}
            options={THANKS.map((value) => ({ value, label: words.thanksChoices[value] }))}
          />
        </Tile>
      </Section>
      <Section title={words.closer}>
        <Rung rung="engage" ladder={ladder} change={change} />
        <Rung rung="meet" ladder={ladder} change={change} />
      </Section>
      <StageLadders ladder={ladder} change={change} />
    </>
  )
}

function Rung({ rung, ladder, change }: { rung: 'engage' | 'meet'; ladder: Ladder; change: Change }) {
  const words = remindingWords().ladder
  const { on, after_days } = ladder[rung]
  const days = withOwn(DAYS[rung], [after_days])
  return (
    <Tile>
      <div class="account-form flat">
        <Toggle
          label={words[rung]} hint={rung === 'engage' ? words.engageHint : words.meetHint} on={on}
          onChange={(next) => change({ [rung]: { on: next, after_days } })}
        />
        {on && (
          <div class="account-pair">
            <span>{words.after}</span>
            <Segmented
              label={words.after} value={String(after_days)}
              onChange={(chosen) => change({ [rung]: { on, after_days: Number(chosen) } })}
              options={days.map((value) => ({ value: String(value), label: words.days(value) }))}
            />
          </div>
        )}
      </div>
    </Tile>
  )
}
