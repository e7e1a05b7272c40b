import { unique } from '../cards/topics'

/** Made anew from what is chosen by then: a thumb may be quicker than the screen. */
export type Choose = (make: (chosen: readonly string[]) => string[]) => void

/** As many as the server keeps. */
export const MOST = 50

/** The same whatever its width and case. */
export function isChosen(chosen: readonly string[], name: string): boolean {
  return unique([...chosen, name]).length === unique(chosen).length
}

export function withInterest(chosen: readonly string[], name: string): string[] {
  return unique([...chosen, name]).slice(0, MOST)
}

export function toggled(chosen: readonly string[], name: string): string[] {
  return isChosen(chosen, name) ? chosen.filter((other) => !isChosen([other], name)) : withInterest(chosen, name)
}

export const isFull = (chosen: readonly string[]): boolean => chosen.length >= MOST

/** The chips: each stays where it stands when it is chosen. Where no more fit in, none is offered. */
export function offered(chosen: readonly string[], suggested: readonly string[]): string[] {
  return isFull(chosen) ? [...chosen] : unique([...suggested, ...chosen])
}
