import { cardWords } from '../i18n/cards'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { suggestTopics } from './topics'

/** Talks far back say little about what one talks of now. */
const LOOK_BACK = 100

/** The names of the chips; undefined until the phone's database has answered, so that no chip jumps under a thumb. */
export function useSuggestions(): string[] | undefined {
  const { starters } = cardWords()
  return useLive(async () => {
    const recent = await db.encounters.orderBy('at').reverse().limit(LOOK_BACK).toArray()
    const settings = await db.settings.toCollection().first()
    return suggestTopics(await db.topics.toArray(), recent, settings?.interests ?? [], starters)
  }, [starters])
}
