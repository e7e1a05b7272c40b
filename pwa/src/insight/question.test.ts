import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'
import { db } from '../store/schema'
import { firstQuestion } from './question'

const network = (id: number) => ({ id: `s${id}`, stage: 'network' })

test.each([[0, 10], [1, 15], [16, 30]])('with %d people in the network the first goal is %d', async (there, goal) => {
  await db.standings.clear()
  await db.table('standings').bulkPut([...Array(there).keys()].map(network))
  expect(await firstQuestion()).toEqual({ persona: 'trading', people: goal })
})
