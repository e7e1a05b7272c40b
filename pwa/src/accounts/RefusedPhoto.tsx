import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { discardPhoto, retryPhoto } from '../store/photos'
import type { Photo } from '../store/schema'
import { syncSoon } from '../store/sync'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { sizeOf } from './size'

export function RefusedPhoto({ photo }: { photo: Photo }) {
  const { sync: words } = accountWords()
  const [asking, setAsking] = useState(false)
  const again = () => void retryPhoto(photo.sha256).then(syncSoon)
  const discard = () => void discardPhoto(photo.sha256).then(() => toast(words.discarded))
  return (
    <Tile tone="doubt">
      <div class="account-refused">
        <strong>{words.about(words.photo, sizeOf(photo.size))}</strong>
        <p>{photoReason(photo.reason ?? '')}</p>
        <div>
          {photo.contact_id && <Button small kind="primary" href={`/people/${photo.contact_id}`}>{words.open}</Button>}
          <Button small onClick={again}>{words.retry}</Button>
          <Button small kind="plain" opens onClick={() => setAsking(true)}>{words.discardPhoto}</Button>
        </div>
      </div>
      <Confirm
        open={asking} danger title={words.discardPhotoTitle} confirm={words.discardPhoto}
        onConfirm={discard} onClose={() => setAsking(false)}
      >
        <p>{words.discardPhotoText}</p>
      </Confirm>
    </Tile>
  )
}

function photoReason(code: string): string {
  const { photoReasons } = accountWords().sync
  const reasons: Record<string, string> = photoReasons
  return reasons[code] ?? photoReasons.other
}
