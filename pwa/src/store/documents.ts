/**
 * The documents as they travel. Times are UTC ISO 8601, ids UUIDs; every field is present on the phone.
 * Placeholder until the generated wire types land: same names, same fields.
 */

export type Id = string
export type Moment = string
/** YYYY-MM-DD. */
export type Day = string
export type Setting = 'own_time' | 'work'
export type Relation = 'none' | 'work' | 'old_friend'
export type Stage = 'interested' | 'acquainted' | 'in_touch' | 'opened_up' | 'network'

export type Doc = { id: Id }

/** `kind`: tel, fax, mobile or direct, as the card says it. */
export type Phone = { kind: string; number: string }
export type Handle = { network: string; handle: string }

export type Contact = Doc & {
  name: string
  name_kana: string
  name_romaji: string
  company: string
  department: string
  title: string
  emails: string[]
  phones: Phone[]
  address: string
  postal_code: string
  urls: string[]
  handles: Handle[]
  introduced_by: Id | null
  looks: string
  relation: Relation
  since: Day | null
  note: string
  /** Fields that a person typed, cleared or confirmed; no reading may touch them again. */
  confirmed: string[]
  stage_override: Stage | null
  casual_contact: boolean | null
  open_business: boolean | null
  do_not_contact: boolean
}

export type Position = Doc & {
  contact_id: Id
  company: string
  department: string
  title: string
  since: Day | null
  card_id: Id | null
}

/** `contact_id` is null for one's own card. */
export type Card = Doc & { contact_id: Id | null; photos: string[] }

export type Encounter = Doc & {
  contact_ids: Id[]
  event_id: Id | null
  at: Moment
  place: string
  setting: Setting
  topic_ids: Id[]
  note: string
  learned: string
  promise: string
  promise_by: Moment | null
  private_talk: boolean
  hit_it_off: boolean
}

export type Interaction = Doc & {
  contact_id: Id
  at: Moment
  channel: string
  direction: 'out' | 'in' | 'both'
  setting: Setting
  note: string
}

/** `Event` is the browser's word. */
export type Event_ = Doc & {
  title: string
  kind: string
  setting: Setting
  starts_at: Moment
  ends_at: Moment | null
  place: string
  online: boolean
  url: string
  community_id: Id | null
  going: boolean
  agenda: { people: Id[]; checklist: { text: string; done: boolean }[] }
}

export type Community = Doc & { name: string; url: string; handle: string; rhythm: string; always: boolean }
export type Topic = Doc & { name: string }

export type Followup = Doc & {
  contact_id: Id
  encounter_id: Id | null
  due_at: Moment
  why: string
  step: number
  state: 'open' | 'done' | 'dropped'
  done_at: Moment | null
  snoozed: number
}

export type Tie = Doc & { a: Id; b: Id; how: string }
export type Template = Doc & {
  name: string
  channel: string
  language: 'ja' | 'en'
  tone: string
  subject: string
  body: string
}
export type Dismissal = Doc & { move: string; why: string; until: Moment | null }

/** Fills the signature of drafts; `card_id` is one's own card. */
export type Profile = {
  name: string
  name_kana: string
  company: string
  department: string
  title: string
  email: string
  phone: string
  x_handle: string
  signature: string
  card_id: Id | null
}

export type Settings = Doc & {
  profile: Profile
  /** Local times, HH:MM. */
  hours: { morning: string; evening: string }
  quiet: { start: string; end: string }
  cap: number
  language: 'ja' | 'en'
  time_zone: string
  lock_screen: 'names' | 'topics'
  interests: string[]
}

export type Corner = [number, number]
export type ReadValue = { value: string; confidence: number; box: Corner[] | null }
export type ReadCard = { box: Corner[]; fields: Record<string, ReadValue[]>; lines: unknown[]; photo: number }

/** Written by the server alone; `id` is the card's. */
export type Reading = Doc & {
  contact_id: Id | null
  state: 'waiting' | 'reading' | 'read' | 'failed'
  cards: ReadCard[]
  /** A code that the phone puts into words; empty when all went well. */
  error: string
}

/** Written by the server alone; `id` is the contact's. */
export type Standing = Doc & {
  stage: Stage
  /** Codes, `reason` or `reason:YYYY-MM-DD`. */
  why: string[]
  route_a: boolean
  route_b: boolean
  active: boolean
  last_contact_at: Moment | null
  cadence_days: number
  overruled: boolean
  baseline: Day | null
}

export type Collections = {
  contacts: Contact
  positions: Position
  cards: Card
  encounters: Encounter
  interactions: Interaction
  events: Event_
  communities: Community
  topics: Topic
  followups: Followup
  ties: Tie
  templates: Template
  dismissals: Dismissal
  settings: Settings
  readings: Reading
  standings: Standing
}

export type CollectionName = keyof Collections

/** Whoever is pointed to stands before whoever points: the order in which rows are sent. */
export const collectionNames: readonly CollectionName[] = [
  'settings', 'topics', 'communities', 'events', 'contacts', 'cards', 'positions', 'encounters',
  'interactions', 'followups', 'ties', 'templates', 'dismissals', 'readings', 'standings',
]
