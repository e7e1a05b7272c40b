import { scope } from './scope'

/** The browser changed the endpoint by itself (Firefox, Chromium; never iOS): the server must know the new one. */
export async function resubscribe(event: Event): Promise<void> {
  const before = (event as Event & { oldSubscription?: PushSubscription | null }).oldSubscription
  const subscription = (await scope.registration.pushManager.getSubscription()) ?? (await renew(before))
  if (!subscription) return
  await fetch('/api/push/subscriptions', {
    method: 'POST', body: JSON.stringify(subscription), credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
  }).catch(() => undefined)
}

async function renew(before: PushSubscription | null | undefined): Promise<PushSubscription | null> {
  const key = before?.options.applicationServerKey
  if (!key) return null
  return scope.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}
