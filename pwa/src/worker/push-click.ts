import type { Shown } from './push-message'
import { scope } from './scope'

/** Done and Snooze act from the notification itself; any other tap opens what it speaks of. */
export async function act(event: NotificationEvent): Promise<void> {
  event.notification.close()
  const { navigate, followup_ids } = event.notification.data as Shown
  if (event.action !== 'done' && event.action !== 'snooze') return open(navigate)
  const answers = await Promise.all(followup_ids.map((id) => tell(id, event.action)))
  // Not reached, or signed out: the person finishes it on the screen.
  if (followup_ids.length === 0 || answers.includes(false)) await open(navigate)
}

async function tell(id: string, action: string): Promise<boolean> {
  const request = fetch(`/api/followups/${id}/${action}`, {
    method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' }, credentials: 'same-origin',
  })
  return request.then((response) => response.ok, () => false)
}

async function open(path: string): Promise<void> {
  const url = new URL(path, scope.location.origin)
  if (url.origin !== scope.location.origin) return
  const [page] = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!page) return void (await scope.clients.openWindow(url))
  await page.focus()
  page.postMessage({ open: url.pathname + url.search })
}
