/** How long a search of two characters takes among `count` people, the screen left out: prints milliseconds. */
import { performance } from 'node:perf_hooks'

import { findPeople } from '../../pwa/src/contacts/people'
import { rowOf } from '../../pwa/src/contacts/roster-rows'
import { blankContact } from '../../pwa/src/store/blank'
import type { Contact } from '../../pwa/src/store/documents'

const contacts = JSON.parse(await readAll()) as Contact[]
const people = contacts.map((contact) => rowOf(blankContact(contact)))
findPeople(people, 'んん') // the engine warms up, as by the first key
for (const typed of ['山本', 'やま', 'ya', 'ﾔﾏ', '株式', 'zz']) {
  const began = performance.now()
  const found = findPeople(people, typed).people.length
  console.log(JSON.stringify({ typed, found, ms: performance.now() - began }))
}

async function readAll(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
