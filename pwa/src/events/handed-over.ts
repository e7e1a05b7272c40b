/** A calendar file that another app shared, between the service worker that receives it and the screen that reads it. */
const CACHE = 'shared'
const PLACE = '/shared-calendar'

export async function handOver(file: File): Promise<void> {
  await (await caches.open(CACHE)).put(PLACE, new Response(file))
}

/** Once: it is gone then. */
export async function takeOver(): Promise<File | null> {
  if (!('caches' in globalThis)) return null
  const found = await (await caches.open(CACHE)).match(PLACE)
  if (!found) return null
  const file = new File([await found.blob()], 'shared.ics')
  await forgetShared()
  return file
}

/** It is nobody else's to see. */
export async function forgetShared(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(CACHE)
}
