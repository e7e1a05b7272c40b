import { api } from './api'
import { nowIso } from './clock'
import { prepareAll } from './prepare'
import { easePressure } from './pressure'
import { pull } from './pull'
import { push } from './push'
import { db } from './schema'
import { tenure, within } from './tenure'
import { uploadAll } from './upload'

/** Sends what waits, then fetches what is new. Photos go by themselves: rows never wait for them. */
export async function round(onSent: () => void): Promise<void> {
  const began = await tenure()
  void sendPhotos(onSent)
  await push()
  const known = await db.recall('seq', 0)
  const { seq } = await api.get<{ seq: number }>(`/sync/tick?seq=${known}`)
  if (seq > known) await pull()
  await remember(began, nowIso())
}

/** To the minute: an idle phone need not write to its disk every few seconds. */
async function remember(began: string, now: string): Promise<void> {
  const before = await db.recall('last_sync', '')
  if (before.slice(0, 16) !== now.slice(0, 16)) await within(began, [], () => db.meta.put({ key: 'last_sync', value: now }))
}

async function sendPhotos(onSent: () => void): Promise<void> {
  await navigator.locks.request('enishi-photos', { ifAvailable: true }, async (lock) => {
    if (!lock) return
    await prepareAll()
    if ((await uploadAll()) > 0) onSent()
    await easePressure()
  }).catch(() => undefined)
}
