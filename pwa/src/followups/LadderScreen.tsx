import '../accounts/accounts.css'
import { changePreferences, usePreferences } from '../accounts/preferences'
import { t } from '../i18n'
import { remindingWords } from '../i18n/reminding'
import { blankSettings } from '../store/blank'
import type { Settings } from '../store/documents'
import { Button } from '../ui/Button'
import { Section } from '../ui/Section'
import { Segmented } from '../ui/Segmented'
import { Select } from '../ui/Select'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Toggle } from '../ui/Toggle'
import { Page, TopBar } from '../ui/TopBar'

type Ladder = Settings['ladder']
type Change = (part: Partial<Ladder>) => void

const DAYS = { engage: [1, 3, 7], meet: [3, 7, 14] } as const
const REST = [30, 45, 60, 90, 180, 365] as const
const STAGES = ['in_touch', 'opened_up', 'network'] as const

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
            options={(['auto', 'evening', 'morning', 'off'] as const).map((value) => ({ value, label: words.thanksChoices[value] }))}
          />
        </Tile>
      </Section>
      <Section title={words.closer}>
        <Rung rung="engage" ladder={ladder} change={change} />
        <Rung rung="meet" ladder={ladder} change={change} />
      </Section>
      <Keep ladder={ladder} change={change} />
    </>
  )
}

function Rung({ rung, ladder, change }: { rung: 'engage' | 'meet'; ladder: Ladder; change: Change }) {
  const words = remindingWords().ladder
  const { on, after_days } = ladder[rung]
  const days = [...new Set<number>([...DAYS[rung], after_days])].sort((a, b) => a - b)
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

function Keep({ ladder: { keep }, change }: { ladder: Ladder; change: Change }) {
  const words = remindingWords().ladder
  const options = (kept: number | null) => {
    const days = [...new Set<number>([...REST, ...(kept === null ? [] : [kept])])].sort((a, b) => a - b)
    return [...days.map((value) => ({ value: String(value), label: words.days(value) })), { value: '', label: words.never }]
  }
  return (
    <Section title={words.keep}>
      <Tile>
        <div class="account-form flat">
          <p class="account-hint">{words.keepHint}</p>
          {STAGES.map((stage) => (
            <Select
              key={stage} label={t().contacts.stages[stage]} value={String(keep[stage] ?? '')} options={options(keep[stage])}
              onChange={(chosen) => change({ keep: { ...keep, [stage]: chosen ? Number(chosen) : null } })}
            />
          ))}
        </div>
      </Tile>
    </Section>
  )
}
