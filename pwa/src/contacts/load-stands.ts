import { db } from '../store/schema'
import { CLOSENESS, type Choice, type Stands } from './sift'

/** Read from the indexes alone, and where it is asked for `only` some, no further: 20,000 documents stay where they are. */
export async function loadStands(now: Date, only?: Choice): Promise<Stands> {
  const { standings } = db
  const moment = now.toISOString()
  const since = (field: string) => (only?.freshness === '' ? [] : standings.where(field).belowOrEqual(moment).primaryKeys())
  const asked = only ? CLOSENESS.filter((stage) => stage === only.stage) : CLOSENESS
  const [quiet, long, ...byStage] = await Promise.all([
    since('fresh_until'),
    since('long_from'),
    ...asked.map((stage) => standings.where('stage').equals(stage).primaryKeys()),
  ])
  return {
    stages: new Map(asked.flatMap((stage, rank) => (byStage[rank] ?? []).map((id) => [id, stage] as const))),
    quiet: new Map([...quiet.map((id) => [id, 'a_while'] as const), ...long.map((id) => [id, 'long_ago'] as const)]),
  }
}
