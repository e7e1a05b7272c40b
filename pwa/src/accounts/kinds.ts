import { accountWords } from '../i18n/accounts'
import { t } from '../i18n'
import { collectionNames, type CollectionName } from '../store/documents'

/** How many of each kind, the kinds in the order in which they are sent. */
export function countKinds(rows: readonly { collection: CollectionName }[]): { kind: string; count: string }[] {
  const { sync: words } = accountWords()
  return collectionNames.flatMap((name) => {
    const count = rows.filter((row) => row.collection === name).length
    return count > 0 ? [{ kind: words.kinds[name], count: words.count(count) }] : []
  })
}

/** 名刺 1件、会った・話した 2件 */
export const kindsOf = (rows: readonly { collection: CollectionName }[]): string =>
  countKinds(rows).map(({ kind, count }) => `${kind} ${count}`).join(t().ui.comma)
