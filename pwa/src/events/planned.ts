import { gatheringWords } from '../i18n/gathering'
import { plain } from '../i18n/isolate'
import { addDays } from '../i18n/time'
import type { Community, Event_ } from '../store/documents'
import { newForm, type EventForm } from './form'

/** A gathering that the season asks for: what its event begins with. */
export interface Plan {
  form: EventForm
  kind: string
  community_id: string | null
}

/** Far enough ahead that people can come. */
const AHEAD_DAYS = 14

/** `plan`: as the move names it, `bonenkai:2026` or `off_kai:` and the community's id. Null for what is not known here. */
export function planOf(plan: string, community: Community | undefined, today: Date): Plan | null {
  const [kind = ''] = plan.split(':')
  const { season } = gatheringWords()
  if (!(kind in season) || (kind === 'off_kai' && !community)) return null
  const form = { ...newForm(addDays(today, AHEAD_DAYS)), title: plain(season[kind as keyof typeof season](community?.name ?? '')) }
  return { form, kind, community_id: community?.id ?? null }
}

export const eventOfPlan = ({ kind, community_id }: Plan, fields: Partial<Event_>): Partial<Event_> => ({ ...fields, kind, community_id })
