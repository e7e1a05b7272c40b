/// <reference lib="webworker" />
import { receiveShares, serveTheApp } from './worker/app-shell'
import { resubscribe } from './worker/push-endpoint'
import { act, sendKept } from './worker/push-click'
import { show } from './worker/push-message'

declare const self: ServiceWorkerGlobalScope

serveTheApp(self.__WB_MANIFEST)
receiveShares()

// The page asks first, and never in the middle of a capture.
self.addEventListener('message', (event) => {
  if (event.data === 'update') void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => event.waitUntil(show(event)))
self.addEventListener('notificationclick', (event) => event.waitUntil(act(event)))
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(resubscribe(event)))
self.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(sendKept()))
