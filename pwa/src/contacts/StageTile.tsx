import { t } from '../i18n'
import type { Standing } from '../store/documents'
import { now } from '../store/now'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { LastKnown } from './LastKnown'
import { reasonsOf } from './standing'

/** How close the two of you are, why we think so, and what comes next. The server works it out. */
export function StageTile({ standing }: { standing: Standing }) {
  const words = t().contacts
  return (
    <Section title={words.stage}>
      <Tile>
        <div class="stage-tile">
          <p class="stage-name">{words.stages[standing.stage]}</p>
          <p class="stage-why">
            {standing.overruled ? words.overruled : reasonsOf(standing, now.value).join(t().ui.comma)}
          </p>
          {words.next[standing.stage] && <p class="stage-next">{words.next[standing.stage]}</p>}
          <LastKnown />
        </div>
      </Tile>
    </Section>
  )
}
