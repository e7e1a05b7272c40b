import { useState } from 'preact/hooks'

import { readHandle } from '../contacts/profile-address'
import { accountWords } from '../i18n/accounts'
import { eveningWords } from '../i18n/evening'
import { tieWords } from '../i18n/ties'
import { markKey } from '../insight/mark'
import { composer } from '../insight/post'
import type { Settings } from '../store/documents'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { POST } from './evening'
import { changePreferences } from './preferences'

/** Where one is found on X, or a first post: either is a beginning. */
export function XStep({ preferences, posted }: { preferences: Settings; posted: boolean }) {
  const evening = eveningWords()
  const handle = preferences.profile.x_handle
  if (handle) return <p>{evening.xDone(handle)}</p>
  return (
    <>
      <p>{posted ? evening.posted : evening.xText}</p>
      <OwnHandle preferences={preferences} />
      {!posted && <FirstPost interests={preferences.interests} />}
    </>
  )
}

function OwnHandle({ preferences }: { preferences: Settings }) {
  const { profile: words } = accountWords()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const keep = () => {
    const own = readHandle(typed, 'x')
    if (own?.network !== 'x') return setProblem(tieWords().online.noHandle)
    void changePreferences({ profile: { ...preferences.profile, x_handle: own.handle } })
  }
  return (
    <>
      <Field label={words.x} placeholder="@" error={problem} value={typed} maxlength={300} autocomplete="off" inputmode="url"
        onInput={setTyped} onEnter={keep} enterkeyhint="done" />
      <Button kind="primary" wide disabled={!typed.trim()} onClick={keep}>{words.save}</Button>
    </>
  )
}

/** X's composer opens with it, to be posted or not; that it was, the person says. */
function FirstPost({ interests }: { interests: readonly string[] }) {
  const evening = eveningWords()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? evening.firstPost(interests.slice(0, 3))
  return (
    <>
      <Field label={evening.post} hint={evening.postHint} multiline value={text} maxlength={2000} onInput={setTyped} />
      <div class="evening-pair">
        <Button href={composer(text)}>{tieWords().act.openX}</Button>
        <Button onClick={() => void markKey(POST)}>{evening.markPosted}</Button>
      </div>
    </>
  )
}
