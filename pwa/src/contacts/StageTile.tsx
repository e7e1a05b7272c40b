import './StageTile.css'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import type { Contact, Standing } from '../store/documents'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { FreshnessLine } from './FreshnessLine'
import { LastKnown } from '../away/LastKnown'
import type { Person } from './load-person'
import { NextStep } from './NextStep'
import { RoutesPicture } from './RoutesPicture'
import { isToBeAsked, reasonsOf } from './standing'
import { setBaseline, takeBackOverrule } from './tie-acts'
import { TwoQuestions } from './TwoQuestions'
import { StageSheet } from './StageSheet'
import type { Moment } from './timeline'

interface StageTileProps {
  person: Person
  standing: Standing
}

/** How close the two of you are, why we think so, and what comes next. The server works it out. */
export function StageTile({ person, standing }: StageTileProps) {
  const { contact, timeline } = person
  const [reviewing, setReviewing] = useState(false)
  const words = tieWords()
  const stranger = contact.relation === 'none' && !standing.overruled && ['interested', 'acquainted', 'in_touch'].includes(standing.stage)
  return (
    <Section title={t().contacts.stage}>
      <Tile>
        <div class="stage-tile">
          <Why contact={contact} standing={standing} moments={timeline} />
          {contact.relation !== 'work' && <RoutesPicture standing={standing} />}
          <NextStep contact={contact} standing={standing} />
          <FreshnessLine person={person} standing={standing} />
          <LastKnown />
          <div class="stage-acts">
            {stranger && <Button kind="plain" small onClick={() => void setBaseline(contact)}>{words.baseline}</Button>}
            <Button kind="plain" small opens onClick={() => setReviewing(true)}>{words.review}</Button>
          </div>
        </div>
      </Tile>
      {isToBeAsked(standing, contact) && <TwoQuestions contact={contact} />}
      <StageSheet contact={contact} standing={standing} open={reviewing} onClose={() => setReviewing(false)} />
    </Section>
  )
}

function Why({ contact, standing, moments }: { contact: Contact; standing: Standing; moments: readonly Moment[] }) {
  const words = tieWords()
  const { stages } = t().contacts
  const reasons = reasonsOf(standing, now.value, moments)
  return (
    <>
      <p class="stage-name">
        {stages[standing.stage]}
        {standing.strongest && <Tag tone="accent">{words.strongest}</Tag>}
      </p>
      {standing.overruled ? (
        <div class="stage-overruled">
          <p class="stage-why">{words.overruled(contact.override_reason ?? '')}</p>
          {/* One worked out before the server said it stands on this phone until something changes. */}
          {standing.evident && <p class="stage-why">{words.evident(stages[standing.evident])}</p>}
          <Button kind="plain" small onClick={() => void takeBackOverrule(contact)}>{words.takeBack}</Button>
        </div>
      ) : (
        <ul class="stage-reasons">
          {reasons.map((reason) => <li key={reason} class="stage-why">{reason}</li>)}
        </ul>
      )}
    </>
  )
}
