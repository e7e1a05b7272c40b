import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import type { Doc } from '../store/documents'
import { giveUp, retry, type Refusal } from '../store/refused'
import { syncSoon } from '../store/sync'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { kindsOf } from './kinds'
import { MendSheet } from './MendSheet'
import { mendOf, reasonOf } from './refusal'

interface RefusedDocumentProps {
  refusal: Refusal
  doc: Doc | undefined
  /** Its own name, or whom it is about. */
  name: string
}

/** One refused row: why, what waits for it, and three ways on. */
export function RefusedDocument({ refusal, doc, name }: RefusedDocumentProps) {
  const { sync: words } = accountWords()
  const { row, followers } = refusal
  const again = () => void retry(row).then(syncSoon)
  return (
    <Tile tone="doubt">
      <div class="account-refused">
        <strong>{name ? words.about(words.kinds[row.collection], name) : words.kinds[row.collection]}</strong>
        <p>{row.deleted ? words.deletion(reasonOf(row, doc)) : reasonOf(row, doc)}</p>
        {followers.length > 0 && <p class="account-hint">{words.followers(kindsOf(followers))}</p>}
        <div>
          <MendButton refusal={refusal} doc={doc} />
          {row.code !== 'erased' && <Button small onClick={again}>{words.retry}</Button>}
          <DiscardButton refusal={refusal} />
        </div>
      </div>
    </Tile>
  )
}

function MendButton({ refusal: { row }, doc }: Omit<RefusedDocumentProps, 'name'>) {
  const { sync: words } = accountWords()
  const [mending, setMending] = useState(false)
  const mend = mendOf(row, doc)
  if (!mend) return null
  if ('place' in mend) return <Button small kind="primary" href={mend.place}>{words.mend}</Button>
  return (
    <>
      <Button small kind="primary" opens onClick={() => setMending(true)}>{words.mend}</Button>
      {mending && <MendSheet row={row} text={mend.text} reason={reasonOf(row, doc)} onClose={() => setMending(false)} />}
    </>
  )
}

function DiscardButton({ refusal }: { refusal: Refusal }) {
  const { sync: words } = accountWords()
  const [asking, setAsking] = useState(false)
  const { row, followers } = refusal
  const never = row.assumed === null
  const discard = () => void giveUp(refusal).then(() => toast(words.discarded))
  return (
    <>
      <Button small kind="plain" opens onClick={() => setAsking(true)}>{words.discard}</Button>
      <Confirm open={asking} danger title={words.discardTitle} confirm={words.discard} onConfirm={discard} onClose={() => setAsking(false)}>
        <p>{never ? words.discardNew : words.discardChange}</p>
        {never && followers.length > 0 && <p>{words.discardFollowers(kindsOf(followers))}</p>}
      </Confirm>
    </>
  )
}
