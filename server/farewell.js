// The kill switch: served as /sw.js in place of a worker that went wrong. It takes itself and what was cached
// out of the way; IndexedDB, where everything unsent lies, and its second copy are left as they are.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  const files = (await caches.keys()).filter((name) => name !== 'enishi-spare')
  for (const name of files) await caches.delete(name)
  await self.registration.unregister()
  for (const page of await self.clients.matchAll({ type: 'window' })) await page.navigate(page.url)
}
