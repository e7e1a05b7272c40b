import 'fake-indexeddb/auto'

import { beforeEach, expect, test } from 'vitest'

import { speak } from '../i18n'
import { keeping as en } from '../i18n/en/keeping'
import { keeping as ja } from '../i18n/ja/keeping'
import { blankContact, blankEncounter } from '../store/blank'
import type { RefusedRow } from '../store/schema'
import { mendOf, nameOf, reasonOf } from './refusal'
import { db } from '../store/schema'

const HANAKO = blankContact({ id: 'hanako', name: '山本 花子', emails: ['hanako@example.jp'] })
const TALK = blankEncounter({ id: 'talk', at: '2026-11-22T10:00:00Z', contact_ids: ['hanako'], note: 'とても長い話' })

const refused = (change: Partial<RefusedRow>): RefusedRow => ({
  collection: 'contacts', id: 'hanako', assumed: null, deleted: null, since: '', at: '', field: 'company', reason: 'No.',
  code: 'malformed', ...change,
})

beforeEach(() => speak('ja'))

/** As `server/sync/row.py` lists them and documents raise them; `too_long` has words of its own. */
const CODES = [
  'out_of_range', 'malformed', 'unknown_field', 'unknown_collection', 'server_only', 'id_taken', 'dangling', 'erased',
  'ends_before_start', 'tie_to_oneself', 'bridge_twice', 'no_rhythm', 'rhythm_never_comes', 'template_markup',
  'template_placeholder', 'template_too_long',
] as const

test.each(CODES)('%s has a sentence in either language', (code) => {
  expect(ja.refusals.reasons[code]).toMatch(/。$/)
  expect(en.refusals.reasons[code]).toMatch(/\.$/)
})

test('what is too long is told with the field and with what it may have', () => {
  expect(reasonOf(refused({ code: 'too_long', limit: 300 }), HANAKO)).toBe('会社名：長すぎます（300文字まで）。')
  expect(reasonOf(refused({ code: 'too_long', limit: 50, field: 'emails' }), HANAKO)).toBe('メール：数が多すぎます（50件まで）。')
})

test('too many about one person says how many there may be', () => {
  const row = refused({ collection: 'followups', code: 'too_many', limit: 2000, field: 'contact_id' })
  expect(reasonOf(row, undefined)).toBe('相手：数が多すぎます（2000件まで）。')
})

test('a code from a newer server is told in its own words', () => {
  expect(reasonOf(refused({ code: 'from_the_future', field: '' }), HANAKO)).toBe('No.')
})

test('a person is mended where they are edited, a text on the spot, what was erased nowhere', () => {
  const note = refused({ collection: 'encounters', id: 'talk', field: 'note', code: 'too_long' })
  expect(mendOf(refused({}), HANAKO)).toEqual({ place: '/people/hanako/edit' })
  expect(mendOf(note, TALK)).toEqual({ text: 'とても長い話' })
  expect(mendOf({ ...note, field: 'at', code: 'out_of_range' }, TALK)).toEqual({ place: '/people/hanako' })
  expect(mendOf({ ...note, code: 'erased' }, TALK)).toBeNull()
})

test('a talk is named after whom it was with', async () => {
  await db.contacts.put(HANAKO)
  expect(await nameOf(TALK)).toBe('山本 花子')
})
