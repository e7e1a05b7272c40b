import { own } from '../store/own'
import { STEPS, type Step } from './steps'

/** Steps of the first evening put off by the person, on this phone. */
export const skipped = own<readonly Step[]>('first-evening-skipped', [])

export function skip(...steps: readonly Step[]): void {
  skipped.value = [...new Set([...skipped.value, ...steps])]
}

/** The evening was ended as it stood: who wants more of it finds it in the settings. */
export const isEveningOver = (): boolean => STEPS.every((step) => skipped.value.includes(step))
