import { describe, expect, it } from 'vitest'

import { doneSteps, nextStep, stepIn, STEPS, stepToBegin, type Step } from './steps'

const none = Object.fromEntries(STEPS.map((step) => [step, false])) as Record<Step, boolean>

describe('the evening before', () => {
  it('begins with the passkey', () => {
    expect(nextStep(new Set(), [])).toBe('passkey')
  })

  it('goes on after what is done, wherever it was done', () => {
    expect(nextStep(doneSteps({ ...none, passkey: true, card: true }), [])).toBe('reminders')
  })

  it('passes over what was put off', () => {
    expect(nextStep(new Set(['passkey']), ['reminders', 'card'])).toBe('interests')
  })

  it('ends with whom one can call already', () => {
    expect(nextStep(new Set(STEPS.slice(0, -1)), [])).toBe('people')
  })

  it('has an end', () => {
    expect(nextStep(new Set(STEPS), [])).toBeNull()
    expect(nextStep(new Set(), STEPS)).toBeNull()
  })

  it('brings back what was put off, after what was not looked at yet', () => {
    expect(stepToBegin(new Set(['passkey']), ['reminders'])).toBe('card')
    expect(stepToBegin(new Set(['passkey']), STEPS)).toBe('reminders')
    expect(stepToBegin(new Set(STEPS), STEPS)).toBeNull()
  })

  it('is opened at the step that an address asks for, if there is one of that name', () => {
    expect(stepIn('?step=people')).toBe('people')
    expect(stepIn('step=anything')).toBeUndefined()
    expect(stepIn('')).toBeUndefined()
  })
})
