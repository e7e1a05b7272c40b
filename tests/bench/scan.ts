/** How long a search of two characters takes among `count` people, the screen left out: prints milliseconds. */
import { performance } from 'node:perf_hooks'

import { findPeople, peopleOf } from '../../pwa/src/contacts/people'
import type { Contact } from '../../pwa/src/store/documents'

const contacts = JSON.parse(await readAll()) as Contact[]
const people = peopleOf({ contacts, encounters: [], interactions: [], readings: [] })
findPeople(people, 'やま', 'recent') // folds every text once, as the first key does
for (const typed of ['山本', 'やま', 'ya', 'ﾔﾏ', '株式']) {
  const began = performance.now()
  const found = findPeople(people, typed, 'recent').length
  console.log(JSON.stringify({ typed, found, ms: performance.now() - began }))
}

async function readAll(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
