import '../accounts/accounts.css'
import './WordingScreen.css'
import { useState } from 'preact/hooks'
import { usePreferences } from '../accounts/preferences'
import { language as screenLanguage } from '../i18n'
import { draftingWords } from '../i18n/drafting'
import { remindingWords } from '../i18n/reminding'
import type { Template } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Select } from '../ui/Select'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { TONES, type Channel, type DraftLanguage, type Occasion, type Tone } from './kind'
import { isFor } from './template'
import { WordingForm } from './WordingForm'

interface WordingScreenProps {
  occasion: Occasion
  channel: Channel
}

/** One wording: which tone and language, then its words. */
export function WordingScreen({ occasion, channel }: WordingScreenProps) {
  const { occasions, channels } = draftingWords()
  const preferences = usePreferences()
  const templates = useLive(() => db.templates.toArray())
  return (
    <Page>
      <TopBar
        title={remindingWords().drafts.edit(occasions[occasion], channels[channel])} onBack={() => history.back()}
      />
      {preferences && templates ? (
        <Chosen occasion={occasion} channel={channel} usual={preferences.tone} templates={templates} owner={preferences.id} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}

interface ChosenProps extends WordingScreenProps {
  usual: Tone
  templates: readonly Template[]
  owner: string
}

function Chosen({ occasion, channel, usual, templates, owner }: ChosenProps) {
  const words = draftingWords()
  const [tone, setTone] = useState(usual)
  const [language, setLanguage] = useState<DraftLanguage>(screenLanguage.value)
  const key = { occasion, channel, language, tone }
  const own = templates.find((template) => isFor(template, key))
  return (
    <div class="account-form">
      <div class="field-pair even">
        <Select
          label={words.tone} value={tone} onChange={setTone}
          options={TONES.map((value) => ({ value, label: words.tones[value] }))}
        />
        <Select
          label={words.language} value={language} onChange={setLanguage}
          options={(['ja', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
      </div>
      <WordingForm key={`${tone} ${language} ${own ? 'own' : 'ours'}`} of={key} own={own} owner={owner} />
    </div>
  )
}
