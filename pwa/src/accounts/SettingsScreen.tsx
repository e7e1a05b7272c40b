import './accounts.css'
import { LogOut } from 'lucide'
import { useState } from 'preact/hooks'

import { language, speak, type Language } from '../i18n'
import { accountWords } from '../i18n/accounts'
import { keepingWords } from '../i18n/keeping'
import { displayName } from '../i18n/names'
import { remindingWords } from '../i18n/reminding'
import { pushState } from '../push/subscription'
import { refusedCount, waiting } from '../store/status'
import { Button } from '../ui/Button'
import { ListRow } from '../ui/ListRow'
import { chooseScheme, scheme } from '../ui/scheme'
import { Section } from '../ui/Section'
import { Segmented } from '../ui/Segmented'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { changePreferences, usePreferences } from './preferences'
import { SignOut } from './SignOut'

export function SettingsScreen() {
  const { settings: words } = accountWords()
  const [leaving, setLeaving] = useState(false)
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      <You />
      <Display />
      <Section title={words.access}>
        <Tile flush>
          <ListRow title={accountWords().passkey.title} detail={accountWords().codes.title} href="/settings/passkeys" />
          <ListRow title={words.devices} href="/settings/devices" />
        </Tile>
      </Section>
      <Data />
      <div class="account-end">
        <Button kind="plain" icon={LogOut} opens onClick={() => setLeaving(true)}>{words.signOut}</Button>
        <p><Button kind="plain" small href="/settings/account">{keepingWords().account.title}</Button></p>
        <p>{words.about(__VERSION__)}</p>
      </div>
      {leaving && <SignOut title={accountWords().signOut.title} onClose={() => setLeaving(false)} />}
    </Page>
  )
}

function You() {
  const { settings: words } = accountWords()
  const preferences = usePreferences()
  const name = preferences && displayName(preferences.profile)
  return (
    <Section title={words.you}>
      <Tile flush>
        <ListRow title={words.profile} detail={preferences && (name || words.noName)} href="/settings/profile" />
        <ListRow title={words.reminders} end={words.states[pushState.value]} href="/settings/reminders" />
        <ListRow title={remindingWords().drafts.title} href="/settings/drafts" />
        <ListRow title={words.evening} href="/first-evening" />
      </Tile>
    </Section>
  )
}

function Display() {
  const { settings: words } = accountWords()
  const choose = (chosen: Language) => void speak(chosen).then(() => changePreferences({ language: chosen }))
  return (
    <Section title={words.screen}>
      <Tile>
        <div class="account-form flat">
          <div class="account-pair">
            <span>{words.language}</span>
            <Segmented
              label={words.language} value={language.value} onChange={choose}
              options={[{ value: 'ja', label: words.japanese }, { value: 'en', label: words.english }]}
            />
          </div>
          <div class="account-pair">
            <span>{words.appearance}</span>
            <Segmented
              label={words.appearance} value={scheme.value} onChange={chooseScheme}
              options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: words[value] }))}
            />
          </div>
        </div>
      </Tile>
    </Section>
  )
}

function Data() {
  const { settings: words } = accountWords()
  const state = refusedCount.value > 0 ? words.refused(refusedCount.value)
    : waiting.value > 0 ? words.waiting(waiting.value) : words.allSynced
  return (
    <Section title={words.data}>
      <Tile flush>
        <ListRow title={words.sync} end={state} href="/settings/sync" />
        <ListRow title={keepingWords().deleted.title} href="/settings/deleted" />
        <ListRow title={keepingWords().download.title} href="/settings/download" />
      </Tile>
    </Section>
  )
}
