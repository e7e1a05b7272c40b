import { expect, test } from 'vitest'
import { planPath, withoutRates } from './question'

test('a question without a goal asks for none', () => {
  expect(planPath({ persona: 'trading' })).toBe('/insight/plan?persona=trading')
  expect(planPath({ persona: 'trading', people: 4, events: 3 })).toBe('/insight/plan?events=3&people=4&persona=trading')
})

test('at one\'s own rates again the goal stays, if one was set', () => {
  expect(withoutRates({ persona: 'parent', people: 4, events: 3 })).toEqual({ persona: 'parent', people: 4 })
  expect(withoutRates({ persona: 'parent', events: 3 })).toEqual({ persona: 'parent' })
})
