import { useState } from 'preact/hooks'

import { t } from '../i18n'
import { accountWords } from '../i18n/accounts'
import type { CollectionName, Collections } from '../store/documents'
import type { RefusedRow } from '../store/schema'
import { syncSoon } from '../store/sync'
import { patch } from '../store/write'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'

interface MendSheetProps {
  row: RefusedRow
  text: string
  reason: string
  onClose: () => void
}

/** The very text that was refused, to be shortened or put right; saving it sends it again. */
export function MendSheet({ row: { collection, id, field, limit }, text, reason, onClose }: MendSheetProps) {
  const { sync: words } = accountWords()
  const [typed, setTyped] = useState(text)
  const over = limit !== undefined && [...typed].length > limit
  const count = limit === undefined ? undefined : words.length([...typed].length, limit)
  const save = async () => {
    await patch(collection, id, { [field]: typed } as Partial<Collections[CollectionName]>)
    toast(words.mended)
    syncSoon()
    onClose()
  }
  return (
    <Sheet open title={words.mend} onClose={onClose}>
      <Field label={reason} multiline value={typed} onInput={setTyped} />
      <div class="sheet-foot">
        {count && <p class={over ? 'account-problem' : 'account-hint'} role="status">{count}</p>}
        <Button kind="primary" wide disabled={over || typed === text} onClick={() => void save()}>{t().ui.save}</Button>
      </div>
    </Sheet>
  )
}
