import { describe, expect, it } from 'vitest'

import { nextStep, STEPS } from './steps'

describe('the evening before', () => {
  it('begins with the passkey', () => {
    expect(nextStep(new Set(), [])).toBe('passkey')
  })

  it('goes on after what is done, wherever it was done', () => {
    expect(nextStep(new Set(['passkey', 'card']), [])).toBe('reminders')
  })

  it('passes over what was put off', () => {
    expect(nextStep(new Set(['passkey']), ['reminders', 'card'])).toBe('event')
  })

  it('has an end', () => {
    expect(nextStep(new Set(STEPS), [])).toBeNull()
    expect(nextStep(new Set(), STEPS)).toBeNull()
  })
})
