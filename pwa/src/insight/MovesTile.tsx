import './MovesTile.css'
import { ChartNoAxesColumn } from 'lucide'
import { LastKnown } from '../away/LastKnown'
import { movingWords } from '../i18n/moving'
import type { Schemas } from '../store/documents'
import { useFetched } from '../store/fetched'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { MoveRow } from './MoveRow'
import { nameMoves } from './load-moves'
import { isReviewTime, shownMoves } from './shown'

/** 今週の一歩 on Home: up to three, as last fetched, with what was done or dismissed here since. */
export function MovesTile() {
  const fetched = useFetched<Schemas['Moves']>('/insight/moves')
  const dismissals = useLive(() => db.dismissals.toArray())
  const moves = fetched && dismissals ? shownMoves(fetched.moves, dismissals, now.value) : []
  const named = useLive(() => nameMoves(moves), [JSON.stringify(moves)])
  if (!fetched || !named) return null
  return (
    <>
      {named.length > 0 && (
        <Section title={movingWords().title}>
          <Tile flush>
            <ul class="moves">
              {named.map((each) => <MoveRow key={each.move.key} {...each} />)}
            </ul>
          </Tile>
          <LastKnown at={fetched.as_of} />
        </Section>
      )}
      {isReviewTime(now.value) && (
        <Button wide icon={ChartNoAxesColumn} href="/insight/review">{movingWords().reviewDay}</Button>
      )}
    </>
  )
}
