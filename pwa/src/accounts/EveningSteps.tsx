import { Camera } from 'lucide'
import { useEffect, useState } from 'preact/hooks'

import { allowCamera, mayUseCamera } from '../cards/camera'
import { accountWords } from '../i18n/accounts'
import { eveningWords } from '../i18n/evening'
import { displayName } from '../i18n/names'
import { clockTime, nearDay, sentenceCase } from '../i18n/time'
import type { Event_, Profile, Setting } from '../store/documents'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { AddPasskey } from './AddPasskey'
import { planTomorrow } from './evening'
import { InterestChips } from './InterestChips'
import { chooseInterest } from './preferences'
import { RecoveryCodes } from './RecoveryCodes'
import { freshCodes } from './recovery-codes'
import { Reminders } from './Reminders'

export function PasskeyStep({ done, onAdded, onNext }: { done: boolean; onAdded: () => void; onNext: () => void }) {
  const { passkey, codes } = accountWords()
  if (freshCodes.value) return <RecoveryCodes onKept={onNext} />
  if (done) return <p>{codes.locked}</p>
  return (
    <>
      <p>{passkey.text}</p>
      <AddPasskey primary onAdded={onAdded} />
    </>
  )
}

export function RemindersStep() {
  const evening = eveningWords()
  return (
    <>
      <p>{evening.remindersText}</p>
      <Reminders />
    </>
  )
}

export function CardStep({ profile }: { profile: Profile }) {
  const evening = eveningWords()
  const name = displayName(profile)
  if (profile.card_id) return <p>{name ? evening.cardRead(name) : evening.cardTaken}</p>
  return (
    <>
      <p>{evening.cardText}</p>
      <AllowCamera />
      <Button kind="primary" wide href="/capture?mine=1">{evening.shoot}</Button>
    </>
  )
}

/** Asked for here, so that no question ever comes up in a capture. */
function AllowCamera() {
  const evening = eveningWords()
  const [state, setState] = useState<'allowed' | 'ask' | 'denied'>()
  useEffect(() => void mayUseCamera().then((may) => setState(may ? 'allowed' : 'ask')), [])
  if (state === 'denied') return <p class="account-hint">{evening.cameraDenied}</p>
  if (state !== 'ask') return null
  const ask = async () => setState((await allowCamera()) ? 'allowed' : 'denied')
  return (
    <>
      <p class="account-hint">{evening.cameraText}</p>
      <Button wide icon={Camera} onClick={() => void ask()}>{evening.camera}</Button>
    </>
  )
}

export function InterestsStep({ chosen }: { chosen: readonly string[] }) {
  return (
    <>
      <p>{eveningWords().interestsText}</p>
      <InterestChips chosen={chosen} onChoose={chooseInterest} />
    </>
  )
}

export function EventStep({ next }: { next: Event_ | undefined }) {
  const evening = eveningWords()
  const [plan, setPlan] = useState({ title: '', time: '19:00', setting: 'own_time' as Setting })
  if (next) return <p>{evening.eventAdded(when(next))}</p>
  const change = (part: Partial<typeof plan>) => setPlan({ ...plan, ...part })
  return (
    <>
      <Segmented
        label={evening.eventSetting} value={plan.setting} onChange={(setting) => change({ setting })}
        options={[{ value: 'own_time', label: evening.ownTime }, { value: 'work', label: evening.work }]}
      />
      <div class="field-pair">
        <Field
          label={evening.eventTitle} placeholder={evening.optional} maxlength={300}
          value={plan.title} onInput={(title) => change({ title })}
        />
        <Field label={evening.eventTime} type="time" value={plan.time} onInput={(time) => change({ time })} />
      </div>
      <Button kind="primary" wide onClick={() => void planTomorrow(plan)}>{evening.addEvent}</Button>
    </>
  )
}

function when(event: Event_): string {
  const starts = new Date(event.starts_at)
  return sentenceCase(`${nearDay(starts, now.value)} ${clockTime(starts)}`)
}
