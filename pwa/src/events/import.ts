import { hereNow } from '../followups/zone'
import { api, Problem, Unreachable } from '../store/api'
import type { FoundEvent } from '../store/documents'
import { db } from '../store/schema'

/** What became of a text: `away` is no answer, and it is kept to be read later. */
export type Answer = { events: FoundEvent[] } | { problem: string } | 'away'

/** Of a text or a file; the server says so too. */
const MOST_BYTES = 1024 * 1024
const TOO_LARGE = 'event_text_too_large'

/** The text is kept until somebody has read it. */
export async function readText(text: string): Promise<Answer> {
  if (new Blob([text]).size > MOST_BYTES) return { problem: TOO_LARGE }
  await db.meta.put({ key: 'event_text', value: text })
  const answer = await ask(text)
  if (answer !== 'away') await db.meta.delete('event_text')
  return answer
}

export async function readFile(file: File): Promise<Answer> {
  return file.size > MOST_BYTES ? { problem: TOO_LARGE } : readText(await file.text())
}

/** What was left to be read when there was no connection. */
export const keptText = (): Promise<string> => db.recall('event_text', '')

async function ask(text: string): Promise<Answer> {
  try {
    const { events } = await api.post<{ events: FoundEvent[] }>('/events/read', { text, time_zone: hereNow() })
    return { events }
  } catch (error) {
    if (error instanceof Unreachable) return 'away'
    if (error instanceof Problem) return { problem: error.code === 'request_entity_too_large' ? TOO_LARGE : error.code }
    throw error
  }
}
