import { ChevronRight } from 'lucide'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { remindingWords } from '../i18n/reminding'
import { Icon } from '../ui/Icon'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Select } from '../ui/Select'
import { Sheet } from '../ui/Sheet'
import { Tile } from '../ui/Tile'
import {
  chosenRung, HOURS, keepOptions, type Ladder, type LadderStage, rungOf, rungOptions, STAGES, stageLine, thanksOptions,
} from './ladder'

type Own = Ladder['stages'][LadderStage]

interface StagesProps {
  ladder: Ladder
  change: (part: Partial<Ladder>) => void
}

/** Stage by stage: a line that says what is done otherwise, and a sheet to change it. */
export function StageLadders({ ladder, change }: StagesProps) {
  const words = remindingWords().ladder
  const [opened, open] = useState<LadderStage | null>(null)
  return (
    <Section title={words.byStage}>
      <p class="account-hint">{words.byStageHint}</p>
      <Tile flush>
        {STAGES.map((stage) => (
          <ListRow
            key={stage} title={t().contacts.stages[stage]} detail={stageLine(ladder, stage)}
            end={<Icon of={ChevronRight} size={18} />} opens onClick={() => open(stage)}
          />
        ))}
      </Tile>
      {opened && (
        <Sheet open title={t().contacts.stages[opened]} onClose={() => open(null)}>
          <StageForm stage={opened} ladder={ladder} change={change} />
        </Sheet>
      )}
    </Section>
  )
}

function StageForm({ stage, ladder, change }: StagesProps & { stage: LadderStage }) {
  const words = remindingWords().ladder
  const own = ladder.stages[stage]
  const alter = (part: Partial<Own>) => change({ stages: { ...ladder.stages, [stage]: { ...own, ...part } } })
  return (
    <div class="account-form flat">
      <Select
        label={words.thanks} value={own.thanks ?? ''} options={thanksOptions(ladder)}
        onChange={(chosen) => alter({ thanks: (chosen || null) as Own['thanks'] })}
      />
      {(['engage', 'meet'] as const).map((rung) => (
        <Select
          key={rung} label={words[rung]} value={chosenRung(own[rung])} options={rungOptions(ladder, rung, own[rung])}
          onChange={(chosen) => alter({ [rung]: rungOf(chosen, ladder[rung]) })}
        />
      ))}
      <Select
        label={words.keep} hint={words.keepHint} value={String(ladder.keep[stage] ?? '')} options={keepOptions(ladder.keep[stage])}
        onChange={(chosen) => change({ keep: { ...ladder.keep, [stage]: chosen ? Number(chosen) : null } })}
      />
      <Select
        label={words.hour} hint={own.hour === 'auto' ? words.hourHint : undefined} value={own.hour}
        onChange={(hour) => alter({ hour })} options={HOURS.map((value) => ({ value, label: words.hours[value] }))}
      />
    </div>
  )
}
