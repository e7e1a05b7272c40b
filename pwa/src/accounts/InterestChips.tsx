import { suggestTopics } from '../cards/topics'
import { accountWords } from '../i18n/accounts'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Chip, Chips } from '../ui/Chip'
import { OwnWord } from '../ui/OwnWord'
import { isChosen, isFull, MOST, offered, toggled, withInterest, type Choose } from './interests'

/** What one is interested in, one tap each, or in one's own words. */
export function InterestChips({ chosen, onChoose }: { chosen: readonly string[]; onChoose: Choose }) {
  const { interests: words } = accountWords()
  const suggested = useLive(() => suggest(words.starters), [words])
  if (!suggested) return null
  return (
    <div class="account-pair">
      <Chips label={words.title}>
        {offered(chosen, suggested).map((name) => (
          <Chip key={name} pressed={isChosen(chosen, name)} onToggle={() => onChoose((before) => toggled(before, name))}>
            {name}
          </Chip>
        ))}
      </Chips>
      {isFull(chosen) ? <p class="account-hint">{words.full(MOST)}</p> : <OwnWord label={words.other} longest={60} onAdd={(word) => onChoose((before) => withInterest(before, word))} />}
    </div>
  )
}

const LOOK_BACK = 100

/** What one has talked about lately, then some words to begin with. */
async function suggest(starters: readonly string[]): Promise<string[]> {
  const recent = await db.encounters.orderBy('at').reverse().limit(LOOK_BACK).toArray()
  return suggestTopics(await db.topics.toArray(), recent, [], starters)
}
