import { ChevronRight } from 'lucide'
import { t } from '../i18n'
import { insightWords } from '../i18n/insight'
import { STAGES, type Stage } from '../store/documents'
import { Anchor } from '../ui/Anchor'
import { Icon } from '../ui/Icon'

interface StageLegendProps {
  shown?: readonly Stage[]
  counts?: readonly number[]
}

/** What colour is which stage; each leads to the people who stand there. */
export function StageLegend({ shown = STAGES, counts }: StageLegendProps) {
  const { stages } = t().contacts
  return (
    <ul class="legend stages">
      {STAGES.map((name, rank) => shown.includes(name) && (
        <li key={name} class={`stage-${rank}`}>
          <Anchor href={`/people?stage=${name}`}>
            <i />
            {stages[name]} {counts && insightWords().people(counts[rank] ?? 0)}
            <Icon of={ChevronRight} size={14} />
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
