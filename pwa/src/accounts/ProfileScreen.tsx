import './accounts.css'
import { ScanLine } from 'lucide'
import { useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import type { Profile, Settings } from '../store/documents'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Skeleton } from '../ui/Skeleton'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { InterestChips } from './InterestChips'
import { changePreferences, usePreferences } from './preferences'

/** Who signs the drafts, and what interests them. */
export function ProfileScreen() {
  const { settings: words } = accountWords()
  const preferences = usePreferences()
  return (
    <Page>
      <TopBar title={words.profile} onBack={() => history.back()} />
      {preferences ? <ProfileForm key={preferences.profile.card_id} preferences={preferences} /> : <Skeleton />}
    </Page>
  )
}

/** Only what is typed here is kept: what a card fills in meanwhile shows in the fields not yet touched. */
function ProfileForm({ preferences }: { preferences: Settings }) {
  const { profile: words, interests: interestWords } = accountWords()
  const [typed, setTyped] = useState<Partial<Profile>>({})
  const [interests, setInterests] = useState<string[]>()
  const shown = { ...preferences.profile, ...typed }
  const field = (name: keyof Omit<Profile, 'card_id'>) => ({
    value: shown[name] ?? '',
    onInput: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  const save = async () => {
    const profile = { ...shown, x_handle: (shown.x_handle ?? '').trim().replace(/^@/, '') }
    await changePreferences({ profile, ...(interests && { interests }) })
    toast(words.saved)
    history.back()
  }
  return (
    <form class="account-form" onSubmit={(event) => event.preventDefault()}>
      <Button icon={ScanLine} wide href="/capture?mine=1">{words.photograph}</Button>
      <Field label={words.name} {...field('name')} autocomplete="name" maxlength={300} />
      <Field label={words.kana} {...field('name_kana')} maxlength={300} />
      <Field label={words.company} {...field('company')} autocomplete="organization" maxlength={300} />
      <Field label={words.department} {...field('department')} maxlength={300} />
      <Field label={words.title} {...field('title')} autocomplete="organization-title" maxlength={300} />
      <Field label={words.email} {...field('email')} type="email" autocomplete="email" maxlength={300} />
      <Field label={words.phone} {...field('phone')} type="tel" autocomplete="tel" maxlength={300} />
      <Field label={words.x} {...field('x_handle')} maxlength={300} />
      <Field label={words.signature} {...field('signature')} hint={words.signatureHint} multiline maxlength={10_000} />
      <div class="account-pair">
        <span>{interestWords.title}</span>
        <InterestChips
          chosen={interests ?? preferences.interests}
          onChoose={(make) => setInterests((before) => make(before ?? preferences.interests))}
        />
      </div>
      <Button kind="primary" wide onClick={() => void save()}>{words.save}</Button>
    </form>
  )
}
