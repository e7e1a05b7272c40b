import 'fake-indexeddb/auto'

import { beforeEach, expect, test } from 'vitest'
import { addDays } from '../i18n/time'
import { blankContact, blankFollowup } from '../store/blank'
import { claim } from '../store/owner'
import { now } from '../store/now'
import { db } from '../store/schema'
import { save } from '../store/write'
import { agendaOf } from './agenda'
import { loadDues, loadOpen } from './load'

beforeEach(() => claim(crypto.randomUUID(), true))

test('all of the agenda is looked up, and nothing that is due months from now', async () => {
  for (const days of [-400, 0, 1, 14, 90]) {
    const id = `in ${days}`
    await save('contacts', blankContact({ id, name: id }))
    await save('followups', blankFollowup({ id, contact_id: id, due_at: addDays(now.value, days).toISOString() }))
  }
  const found = await loadOpen()
  expect(found.map(({ contact }) => contact.name).sort()).toEqual(['in -400', 'in 0', 'in 1', 'in 14'])
  expect(agendaOf(found, now.value)).toEqual(agendaOf(await loadDues(await db.followups.toArray()), now.value))
})
