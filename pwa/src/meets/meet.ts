import type { Event_, Meet } from '../store/documents'

/** In the order in which they come to be: of several the last is the person's answer. */
export const ANSWERS = ['asked', 'agreed', 'declined'] as const
export type Answer = (typeof ANSWERS)[number]

export function answerOf(meet: Meet, id: string): Answer | null {
  return ANSWERS.findLast((answer) => meet[answer].includes(id)) ?? null
}

/** With that answer and no other; null takes it back. */
export function answered(meet: Meet, id: string, answer: Answer | null): Meet {
  const lists = ANSWERS.map((each): [Answer, string[]] => {
    const others = meet[each].filter((one) => one !== id)
    return [each, each === answer ? [...others, id] : others]
  })
  return { ...meet, ...(Object.fromEntries(lists) as Record<Answer, string[]>) }
}

/** The bridge is asked first; the others once they agreed. */
export function mayAsk(meet: Meet, id: string): boolean {
  return !meet.bridge || id === meet.bridge || answerOf(meet, meet.bridge) === 'agreed'
}

/** All whom it is for, the bridge first. */
export function peopleOf({ bridge, others }: Meet): string[] {
  return bridge ? [bridge, ...others] : others
}

/** Only then may anybody be told who else comes. */
export function allAgreed(meet: Meet): boolean {
  const people = peopleOf(meet)
  return people.length > 1 && people.every((id) => answerOf(meet, id) === 'agreed')
}

/** Who comes besides them: nobody, as long as one of all has not agreed. */
export function companions(meet: Meet, id: string): string[] {
  return allAgreed(meet) ? peopleOf(meet).filter((other) => other !== id) : []
}

export function declinedIn(meet: Meet): string[] {
  return peopleOf(meet).filter((id) => answerOf(meet, id) === 'declined')
}

/** The same with one more, once. */
export function withAlso(meet: Meet, id: string): Meet {
  return { ...meet, others: [...new Set([...meet.others, id])] }
}

/** The same without these people; null where too few are left, or nobody whom they share. */
export function without(meet: Meet, ids: readonly string[]): Meet | null {
  const others = meet.others.filter((id) => !ids.includes(id))
  if (others.length === 0 || !meet.bridge || ids.includes(meet.bridge)) return null
  return ids.reduce((left, id) => answered(left, id, null), { ...meet, others })
}

/** What to write to somebody now, if anything. */
export function letterTo(meet: Meet, id: string): 'bridge' | 'gather' | 'rest' | null {
  const answer = answerOf(meet, id)
  if (declinedIn(meet).length > 0) return answer === 'declined' || answer === null ? null : 'rest'
  if (allAgreed(meet)) return 'gather'
  return answer === null && mayAsk(meet, id) ? 'bridge' : null
}

/** The day that was settled on, else those that are proposed. */
export function datesOf({ dates }: Meet, event: Event_ | undefined): Date[] {
  return (event ? [event.starts_at] : dates).map((at) => new Date(at))
}
