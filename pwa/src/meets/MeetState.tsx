import { t } from '../i18n'
import { meetWords } from '../i18n/meets'
import { politeName } from '../i18n/names'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { keep } from './acts'
import type { MeetPage } from './load'
import { allAgreed, answerOf, declinedIn, without } from './meet'

/** Where it stands, in a sentence: wait for the bridge, invite, or go on without whoever declined. */
export function MeetState({ page: { meet, people, event } }: { page: MeetPage }) {
  const words = meetWords()
  const bridge = people.find(({ id }) => id === meet.bridge)
  const declined = declinedIn(meet)
  const goOn = () => void keep(meet, (kept) => without(kept, declined) ?? kept, words.wentOn)
  if (event) return null
  if (declined.length > 0) {
    return (
      <Tile>
        <p class="notice-text">{words.declined}</p>
        {without(meet, declined) && <Button small onClick={goOn}>{words.goOn}</Button>}
      </Tile>
    )
  }
  if (allAgreed(meet)) return <Tile tone="accent"><p class="notice-text">{words.agreed}</p></Tile>
  const waits = bridge && answerOf(meet, bridge.id) === 'asked'
  return waits ? <Tile tone="quiet"><p class="notice-text">{words.bridgeFirst(politeName(bridge) || t().contacts.unnamed)}</p></Tile> : null
}
