import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { receive } from './receive-share'

/** What is the server's to answer, never the shell's. */
const SERVER = [/^\/api\//, /^\/calendar\//, /^\/mail\//, /^\/openapi/, /^\/healthz$/, /^\/readyz$/, /^\/version\.json$/]

/** The app opens from this phone, with or without a network; data never goes through this cache. */
export function serveTheApp(files: (string | PrecacheEntry)[]): void {
  cleanupOutdatedCaches()
  precacheAndRoute(files)
  if (files.length === 0) return
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVER }))
}

/** Other apps share by a form, since files come in no other way. */
export function receiveShares(): void {
  registerRoute(({ url }) => url.pathname === '/share', ({ request }) => receive(request), 'POST')
}
