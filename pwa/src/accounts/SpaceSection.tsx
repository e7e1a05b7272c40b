import { useEffect, useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { askToPersist, isPersistent, spaceUsed } from '../store/persist'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { sizeOf } from './size'

/** How much room there is, and whether the browser has promised to leave the data alone. */
export function SpaceSection() {
  const { sync: words } = accountWords()
  const [space, setSpace] = useState<{ used: number; quota: number }>()
  const [kept, setKept] = useState<boolean>()
  useEffect(() => {
    void spaceUsed().then(setSpace)
    void isPersistent().then(setKept)
  }, [])
  const keep = async () => {
    const granted = await askToPersist()
    setKept(granted)
    toast(granted ? words.kept : words.refusedToKeep)
  }
  return (
    <Section title={words.space}>
      <Tile flush>
        {space && <ListRow title={words.used} end={words.ofQuota(sizeOf(space.used), space.quota > 0 ? sizeOf(space.quota) : '')} />}
        {kept !== undefined && <ListRow title={words.protection} detail={kept ? words.kept : words.notKept} />}
      </Tile>
      {kept === false && <Button wide onClick={() => void keep()}>{words.keep}</Button>}
    </Section>
  )
}
