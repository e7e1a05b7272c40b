/** The documents as they travel, made from the server's models. Times are UTC ISO 8601, ids UUIDs. */
import type { components } from './wire'

export type Schemas = components['schemas']

export type Id = string
export type Moment = string
/** YYYY-MM-DD. */
export type Day = string

export type Doc = { id: Id }

export type Contact = Schemas['Contact']
export type Phone = Schemas['Phone']
export type Handle = Schemas['Handle']
export type Position = Schemas['Position']
export type Card = Schemas['Card']
export type Encounter = Schemas['Encounter']
export type Interaction = Schemas['Interaction']
/** `Event` is the browser's word. */
export type Event_ = Schemas['Event']
/** What a text tells of an event, before it is one. */
export type FoundEvent = Schemas['FoundEvent']
export type Community = Schemas['Community']
export type Topic = Schemas['Topic']
export type Followup = Schemas['FollowUp']
export type Tie = Schemas['Tie']
export type Meet = Schemas['Meet']
export type Template = Schemas['Template']
export type Dismissal = Schemas['Dismissal']
export type Settings = Schemas['Preferences']
export type Profile = Schemas['Profile']
export type Reading = Schemas['Reading']
export type ReadCard = Schemas['ReadCard']
export type ReadValue = Schemas['ReadValue']
export type Standing = Schemas['Standing']

export type Setting = Encounter['setting']
export type Relation = Contact['relation']
export type Stage = Standing['stage']
/** The furthest first. */
export const STAGES = ['interested', 'acquainted', 'in_touch', 'opened_up', 'network'] as const satisfies readonly Stage[]

type AnyChange = Schemas['Pulled']['documents'][number]

/** From a collection's name to its documents. */
export type Collections = { [C in AnyChange['collection']]: Extract<AnyChange, { collection: C }>['doc'] }
export type CollectionName = keyof Collections

/** Whoever is pointed to stands before whoever points: the order in which rows are sent. */
export const collectionNames: readonly CollectionName[] = [
  'settings', 'topics', 'communities', 'events', 'contacts', 'cards', 'positions', 'encounters',
  'interactions', 'followups', 'ties', 'meets', 'templates', 'dismissals', 'readings', 'standings',
]
