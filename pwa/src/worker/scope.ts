/// <reference lib="webworker" />

/** `self`, with the type that it has in a service worker. */
export const scope = self as unknown as ServiceWorkerGlobalScope
