import { useEffect, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import { markKey } from '../insight/mark'
import { gatheringWords } from '../i18n/gathering'
import { blankEvent } from '../store/blank'
import type { Event_ } from '../store/documents'
import { newId } from '../store/ids'
import { now } from '../store/now'
import { db } from '../store/schema'
import { save } from '../store/write'
import { EventSheet } from './EventSheet'
import { eventOfPlan, planOf, type Plan } from './planned'

/** `/events?plan=bonenkai:2026`: what the season asks for, ready but for its day. */
export function Planned() {
  const named = new URLSearchParams(useSearch()).get('plan') ?? ''
  const [, go] = useLocation()
  const [plan, setPlan] = useState<Plan | null>(null)
  useEffect(() => {
    void load(named).then(setPlan)
  }, [named])
  const close = () => go('/events', { replace: true })
  const add = async (fields: Partial<Event_> & { starts_at: string }) => {
    if (plan) await save('events', blankEvent({ id: newId(), ...eventOfPlan(plan, fields), starts_at: fields.starts_at }))
    await markKey(`go:${named}`)
    close()
  }
  return <EventSheet title={gatheringWords().planTitle} start={named ? (plan?.form ?? null) : null} onSave={(fields) => void add(fields)} onClose={close} />
}

async function load(named: string): Promise<Plan | null> {
  const whose = named.startsWith('off_kai:') ? named.slice('off_kai:'.length) : ''
  return planOf(named, whose ? await db.communities.get(whose) : undefined, now.value)
}
