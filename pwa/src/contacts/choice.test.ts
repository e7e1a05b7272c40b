import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import type { ReadCard } from '../store/documents'
import { chosen } from './choice'

const value = (text: string) => ({ value: text, confidence: 0.95, box: null, photo: null, variants: [], disagrees: [] })
const card: ReadCard = {
  box: [],
  lines: [],
  photo: 0,
  fields: {
    name: [value('中村 葵'), value('中村 英')],
    company: [value('青葉工業株式会社')],
    mobile: [value('090-1')],
    x_handle: [value('@aoi')],
  },
}

test('fills what is open with the first value read', () => {
  expect(chosen(blankContact({ id: 'x' }), card)).toEqual({
    name: '中村 葵',
    company: '青葉工業株式会社',
    phones: [{ kind: 'mobile', number: '090-1' }],
    handles: [{ network: 'x', handle: 'aoi' }],
  })
})

test("never writes over a person's word, even where they cleared it", () => {
  const contact = blankContact({ id: 'x', name: '中村さん', confirmed: ['name', 'company'] })
  expect(Object.keys(chosen(contact, card))).toEqual(['phones', 'handles'])
})
