/**
 * The documents as they travel. Times are UTC ISO 8601, ids UUIDs; every field is present on the phone.
 * Placeholder until the generated wire types land: same names, same fields.
 */

export type Id = string
export type Moment = string
export type Setting = 'own_time' | 'work'
export type Relation = 'none' | 'work' | 'old_friend'
export type Stage = 'interested' | 'acquainted' | 'in_touch' | 'opened_up' | 'network'

export type Doc = { id: Id }

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
  since: Moment | null
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
  since: Moment | null
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
  agenda: { people: Id[]; checklist: string[] }
}

export type Community = Doc & { name: string; url: string; handle: string; rhythm: string; always: boolean }
export type Topic = Doc & { name: string }

export type Followup = Doc & {
  contact_id: Id
  encounter_id: Id | null
  due_at: Moment
  why: string
  step: string
  state: 'open' | 'done' | 'dropped'
  done_at: Moment | null
  snoozed: number
}

export type Tie = Doc & { a: Id; b: Id; how: string }
export type Template = Doc & { name: string; text: string }
export type Dismissal = Doc & { move: string; why: string; until: Moment | null }

export type Profile = { name: string; company: string; title: string; email: string; phone: string }

export type Settings = Doc & {
  profile: Profile
  language: string
  interests: string[]
}

export type FieldReading = { value: string; confidence: number; box: [number, number][] }
export type CardReading = { box: [number, number][]; fields: Record<string, FieldReading[]>; lines: unknown[] }

/** Written by the server alone; `id` is the card's. */
export type Reading = Doc & {
  contact_id: Id | null
  state: 'waiting' | 'reading' | 'read' | 'failed'
  cards: CardReading[]
  error: string | null
}

/** Written by the server alone; `id` is the contact's. */
export type Standing = Doc & {
  stage: Stage
  network: boolean
  why: string
  route_a: boolean
  route_b: boolean
  active: boolean
  last_contact_at: Moment | null
  cadence_days: number | null
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
