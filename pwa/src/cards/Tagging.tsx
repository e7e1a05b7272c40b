import './Tagging.css'
import { AtSign, CalendarDays, Camera, X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { cardWords } from '../i18n/cards'
import { knownWords } from '../i18n/known'
import { politeName } from '../i18n/names'
import { tieWords } from '../i18n/ties'
import { clock } from '../store/clock'
import type { Contact, Event_ } from '../store/documents'
import { useLive } from '../store/live'
import { usePhoto } from '../store/photos'
import { db, type Draft } from '../store/schema'
import { Button, IconButton } from '../ui/Button'
import { Chip, Chips } from '../ui/Chip'
import { Confirm } from '../ui/Confirm'
import { Field } from '../ui/Field'
import { isMet } from './capture'
import { changeDraft, discardDraft, dropFromDraft, untagged, type Tags } from './draft'
import { eventNow } from './event-now'
import { KnownCard } from './KnownCard'
import { TagFields } from './TagFields'
import { useSuggestions } from './use-suggestions'

interface TaggingProps {
  draft: Draft
  /** About the photo just taken. */
  notice?: ComponentChildren
  /** Absent without a card. */
  onAddBack?: (() => void) | undefined
  onDone: (draft: Draft) => void
  onLeave: () => void
}

/** The minute after parting: the photo is safe, a few chips, Done. */
export function Tagging({ draft, notice, onAddBack, onDone, onLeave }: TaggingProps) {
  const [tags, setTags] = useState<Tags>({ ...untagged, ...draft })
  const suggested = useSuggestions()
  const here = useLive(async () => ({
    event: eventNow(await db.events.toArray(), clock.now()),
    whose: draft.contact_id ? await db.contacts.get(draft.contact_id) : undefined,
  }), [draft.contact_id])
  const hasPhoto = draft.photos.length > 0
  const change = (changes: Partial<Tags>) => {
    setTags((before) => ({ ...before, ...changes }))
    void changeDraft(changes)
  }
  const retake = (sha: string) => void dropFromDraft(sha)
  if (!suggested || !here) return null
  const { event, whose } = here
  const atWork = tags.stamped && event?.setting === 'work'
  const met = isMet(tags, event)
  return (
    <main class="tagging">
      <h1 class="visually-hidden">{titleOf(hasPhoto, whose)}</h1>
      <Leave ask={hasPhoto} onLeave={onLeave} />
      <div class="tagging-body">
        {hasPhoto ? <CardPhotos photos={draft.photos} onAddBack={onAddBack} onRetake={retake} /> : <NameField tags={tags} onChange={change} />}
        {notice}
        {whose && <KnownCard contact={whose} met={met} onMet={(met) => change({ met })} />}
        {(met || !whose) && (
          <>
            {event && <Stamp event={event} stamped={tags.stamped} onChange={change} />}
            <TagFields tags={tags} suggested={suggested} atWork={atWork} onChange={change} />
          </>
        )}
      </div>
      <div class="tagging-done">
        <Button kind="primary" wide disabled={!hasPhoto && !tags.name.trim()} onClick={() => onDone({ ...draft, ...tags })}>
          {cardWords().done}
        </Button>
      </div>
    </main>
  )
}

function titleOf(hasPhoto: boolean, whose: Contact | undefined): string {
  if (whose) return knownWords().newCardOf(politeName(whose) || t().contacts.unnamed)
  return hasPhoto ? cardWords().scan : cardWords().withoutCard
}

interface CardPhotosProps {
  photos: readonly string[]
  onAddBack?: (() => void) | undefined
  /** What cannot be shown is taken again; without it, it is only said to be so. */
  onRetake?: ((sha: string) => void) | undefined
}

export function CardPhotos({ photos, onAddBack, onRetake }: CardPhotosProps) {
  const cards = cardWords()
  return (
    <div class="card-photos">
      {photos.map((sha) => (
        <CardPhoto key={sha} sha={sha} onRetake={onRetake} />
      ))}
      {onAddBack && photos.length === 1 && (
        <Button small icon={Camera} onClick={onAddBack}>
          {cards.addBack}
        </Button>
      )}
    </div>
  )
}

function CardPhoto({ sha, onRetake }: { sha: string; onRetake: CardPhotosProps['onRetake'] }) {
  const cards = cardWords()
  const { contacts } = t()
  const url = usePhoto(sha)
  const [broken, setBroken] = useState(false)
  if (!url) return <div class="card-photo" />
  if (!broken) return <img class="card-photo" src={url} alt={cards.photo} onError={() => setBroken(true)} />
  return (
    <div class="card-photo broken" role="alert">
      <p>{contacts.photoBroken}</p>
      {onRetake && <Button small onClick={() => onRetake(sha)}>{contacts.takeAgain}</Button>}
    </div>
  )
}

function NameField({ tags, onChange }: { tags: Tags; onChange: (changes: Partial<Tags>) => void }) {
  const cards = cardWords()
  return (
    <div>
      <Field label={cards.name} placeholder={cards.namePlaceholder} value={tags.name} maxlength={300} autofocus
        autocomplete="off" enterkeyhint="done" onInput={(name) => onChange({ name })} />
      <Button kind="plain" small icon={AtSign} href="/people/add">{tieWords().online.link}</Button>
    </div>
  )
}

interface StampProps {
  event: Event_
  stamped: boolean
  onChange: (changes: Partial<Tags>) => void
}

/** The event one is at stamps itself; one tap takes it off. */
function Stamp({ event, stamped, onChange }: StampProps) {
  const words = cardWords().stamp(event.title)
  return (
    <Chips label={words}>
      <Chip icon={CalendarDays} pressed={stamped} onToggle={() => onChange({ stamped: !stamped })}>
        {words}
      </Chip>
    </Chips>
  )
}

export function Leave({ ask, onLeave }: { ask: boolean; onLeave: () => void }) {
  const cards = cardWords()
  const { ui } = t()
  const [asking, setAsking] = useState(false)
  const discard = () => void discardDraft().then(onLeave)
  return (
    <div class="tagging-top">
      <IconButton icon={X} label={ui.close} opens={ask} onClick={() => (ask ? setAsking(true) : discard())} />
      <Confirm open={asking} title={cards.discardTitle} confirm={cards.discard} danger onConfirm={discard}
        onClose={() => setAsking(false)}>
        {cards.discardText}
      </Confirm>
    </div>
  )
}
