/** A phone without a screen: the app's own store, driven by lines of JSON, one answer a line. */
import 'fake-indexeddb/auto'

import { createInterface } from 'node:readline'

import { clock } from '../../../pwa/src/store/clock'
import { claim } from '../../../pwa/src/store/owner'
import { db } from '../../../pwa/src/store/schema'
import { syncNow } from '../../../pwa/src/store/sync'
import { online, trouble } from '../../../pwa/src/store/status'
import { act, type Deed } from './deeds'
import { network, type Fault } from './network'

type Command =
  | Deed
  | { do: 'reset'; origin: string; cookie: string; owner: string; skew: number }
  | { do: 'sync'; faults: Fault[] }
  | { do: 'deliver' }
  | { do: 'dump' }

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`)

/** Tells that a request stands still, and waits for whoever drives us: other devices act meanwhile. */
async function hold(): Promise<void> {
  say({ held: true })
  for (;;) {
    const command = await next()
    if (command === 'go') return
    say(await obey(command))
  }
}

async function next(): Promise<Command | 'go'> {
  const { value, done } = await lines.next()
  if (done) process.exit(0)
  return JSON.parse(value) as Command | 'go'
}

async function obey(command: Command): Promise<unknown> {
  if (command.do === 'reset') return reset(command)
  if (command.do === 'sync') return sync(command.faults)
  if (command.do === 'deliver') return { delivered: await network.deliver() }
  if (command.do === 'dump') return dump()
  return act(command)
}

async function reset({ origin, cookie, owner, skew }: Extract<Command, { do: 'reset' }>): Promise<unknown> {
  clock.now = () => new Date(Date.now() + skew * 1000)
  network.reach(origin, cookie, hold)
  await claim(owner, true)
  return {}
}

async function sync(faults: Fault[]): Promise<unknown> {
  network.suffer(faults)
  await syncNow()
  network.suffer([])
  const refused = (await db.refused.toArray()).map(({ collection, id }) => ({ collection, id }))
  const waiting = await db.outbox.count()
  return { online: online.value, trouble: trouble.value, seq: await db.recall('seq', 0), waiting, refused }
}

/** Everything that this phone holds, but for the pictures. */
async function dump(): Promise<unknown> {
  const tables = db.tables.filter((table) => !['bytes', 'thumbs'].includes(table.name))
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()]))
  return Object.fromEntries(rows)
}

globalThis.fetch = network.fetch
for (;;) {
  const command = await next()
  if (command !== 'go') say(await obey(command))
}
