import './DraftForm.css'
import type { Draft } from '../drafts/draft'
import { isPublic, TONES, type DraftLanguage } from '../drafts/kind'
import { reasonsToWrite } from '../drafts/reasons'
import { X_AT_MOST, xLength } from '../drafts/x-length'
import { draftingWords } from '../i18n/drafting'
import { Chip, Chips } from '../ui/Chip'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { Tile } from '../ui/Tile'
import { DateFields } from './DateFields'
import { DraftActions } from './DraftActions'
import type { Letter } from './letter'
import { PromiseBy } from './PromiseBy'
import { useDraft, type Writing } from './use-draft'

export function DraftForm({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const writing = useDraft(letter)
  const { draft, type, choice } = writing
  const words = draftingWords()
  return (
    <>
      <Channels writing={writing} />
      <Manner writing={writing} />
      {writing.asks && <Particular letter={letter} writing={writing} />}
      {isPublic(choice.channel) && letter.input.occasion === 'engage' && (
        <Field
          label={words.post} hint={words.postHint} type="url" inputmode="url" placeholder="https://x.com/…"
          value={choice.post} onInput={(post) => writing.choose({ post })}
        />
      )}
      {choice.dates.length > 0 && !letter.meet && <DateFields dates={choice.dates} onChange={(dates) => writing.choose({ dates })} />}
      {choice.channel === 'mail' && (
        <Field label={words.subject} value={draft.subject} onInput={(subject) => type({ subject })} />
      )}
      <Body letter={letter} writing={writing} draft={draft} />
      {letter.input.occasion === 'thanks' && <PromiseBy encounter={letter.encounter} now={letter.input.now} />}
      <DraftActions letter={letter} draft={draft} choice={choice} onHandedOver={onClose} />
    </>
  )
}

function Channels({ writing: { channels, choice, choose } }: { writing: Writing }) {
  const words = draftingWords()
  if (channels.length < 2) return null
  return (
    <Chips label={words.channel}>
      {channels.map((channel) => (
        <Chip key={channel} pressed={channel === choice.channel} onToggle={() => choose({ channel })}>
          {words.channels[channel]}
        </Chip>
      ))}
    </Chips>
  )
}

function Manner({ writing: { choice, choose } }: { writing: Writing }) {
  const words = draftingWords()
  const languages: DraftLanguage[] = ['ja', 'en']
  return (
    <div class="field-pair even">
      <Select
        label={words.tone} value={choice.tone} onChange={(tone) => choose({ tone })}
        options={TONES.map((value) => ({ value, label: words.tones[value] }))}
      />
      <Select
        label={words.language} value={choice.language} onChange={(language) => choose({ language })}
        options={languages.map((value) => ({ value, label: words.languages[value] }))}
      />
    </div>
  )
}

/** Nothing is on record that would make this letter the person's own: ask for one sentence. */
function Particular({ letter: { input }, writing: { choice, choose } }: { letter: Letter; writing: Writing }) {
  const words = draftingWords()
  const { occasion, talk, now } = input
  const reasons = occasion === 'keep' && !choice.particular
  return (
    <Tile tone="doubt">
      <Field
        label={words.particular[occasion]} hint={words.particularHint}
        placeholder={words.particularPlaceholder[occasion]}
        value={choice.particular} onInput={(particular) => choose({ particular })}
      />
      {reasons && (
        <div class="draft-reasons">
          {reasonsToWrite(choice.language, talk?.topics[0] ?? '', now).map((reason) => (
            <Chip key={reason} pressed={false} onToggle={() => choose({ particular: reason })}>
              {reason}
            </Chip>
          ))}
        </div>
      )}
    </Tile>
  )
}

function Body({ letter, writing: { choice, type }, draft }: { letter: Letter; writing: Writing; draft: Draft }) {
  const words = draftingWords()
  const open = isPublic(choice.channel)
  const weight = open ? xLength(draft.body) : 0
  const unsigned = letter.input.me.name ? undefined : words.unsigned
  return (
    <>
      <Field
        label={words.body} multiline rows={choice.channel === 'mail' ? 12 : 5} lang={choice.language}
        value={draft.body} onInput={(body) => type({ body })} hint={open ? words.publicHint : unsigned}
        error={weight > X_AT_MOST ? words.over(weight - X_AT_MOST) : undefined}
      />
      {open && <p class="draft-count">{words.count(weight, X_AT_MOST)}</p>}
    </>
  )
}
