import { db } from '../store/schema'
import { CLOSENESS, type Stands } from './sift'

/** Read from the indexes alone: 20,000 documents stay where they are. */
export async function loadStands(now: Date): Promise<Stands> {
  const { standings } = db
  const moment = now.toISOString()
  const [quiet, long, ...byStage] = await Promise.all([
    standings.where('fresh_until').belowOrEqual(moment).primaryKeys(),
    standings.where('long_from').belowOrEqual(moment).primaryKeys(),
    ...CLOSENESS.map((stage) => standings.where('stage').equals(stage).primaryKeys()),
  ])
  return {
    stages: new Map(CLOSENESS.flatMap((stage, rank) => (byStage[rank] ?? []).map((id) => [id, stage] as const))),
    quiet: new Map([...quiet.map((id) => [id, 'a_while'] as const), ...long.map((id) => [id, 'long_ago'] as const)]),
  }
}
