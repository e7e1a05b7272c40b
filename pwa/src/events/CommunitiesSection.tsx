import { Plus } from 'lucide'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { gatheringWords } from '../i18n/gathering'
import { blankCommunity } from '../store/blank'
import { newId } from '../store/ids'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { save } from '../store/write'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { communityFields, newCommunityForm, type CommunityForm } from './community-form'
import { CommunitySheet } from './CommunitySheet'
import { rhythmSaid } from './rhythm'

export function CommunitiesSection() {
  const words = gatheringWords().communities
  const communities = useLive(() => db.communities.toArray())
  const [form, setForm] = useState<CommunityForm | null>(null)
  const [, go] = useLocation()
  const add = async (typed: CommunityForm) => {
    const community = blankCommunity({ id: newId(), ...communityFields(typed, now.value) })
    setForm(null)
    await save('communities', community)
    go(`/events/communities/${community.id}`)
  }
  return (
    <Section title={words.title}>
      {communities && communities.length > 0 ? (
        <Tile flush>
          <ul>
            {communities.map((one) => (
              <li key={one.id}>
                <ListRow href={`/events/communities/${one.id}`} title={one.name || words.untitled}
                  detail={<>{rhythmSaid(one.rhythm)}<span class="tags">{one.always && <Tag>{words.always}</Tag>}</span></>} />
              </li>
            ))}
          </ul>
        </Tile>
      ) : (
        <p class="notice-text">{words.none}</p>
      )}
      <Button icon={Plus} opens onClick={() => setForm(newCommunityForm(now.value))}>{words.add}</Button>
      <CommunitySheet title={words.add} start={form} onSave={(typed) => void add(typed)} onClose={() => setForm(null)} />
    </Section>
  )
}
