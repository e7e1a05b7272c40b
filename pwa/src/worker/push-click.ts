import { forgetAct, keepAct, keptActs, type KeptAct } from '../push/kept-acts'
import { report } from './push-report'
import type { Shown } from './push-message'
import { scope } from './scope'

/** Chromium calls us again when there is a network; elsewhere the page takes over what is kept. */
type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

/** Done and Snooze act from the notification itself; any other tap opens what it speaks of. */
export async function act(event: NotificationEvent): Promise<void> {
  const { notification, action } = event
  notification.close()
  const { navigate = '/', followup_ids = [] } = (notification.data ?? {}) as Partial<Shown>
  const opened = report('opened', notification.tag)
  const acts = followup_ids.length > 0 && (action === 'done' || action === 'snooze')
  await Promise.all([opened, acts ? perform(followup_ids, action) : open(navigate)])
}

/** Sends what was kept while there was no network. */
export async function sendKept(): Promise<void> {
  for (const act of await keptActs()) await settle(act)
}

async function perform(ids: readonly string[], action: KeptAct['action']): Promise<void> {
  const at = new Date().toISOString()
  // Kept first: a worker may be stopped while it waits for the network.
  for (const id of ids) await keepAct({ id, action, at })
  const sent = await Promise.all(ids.map((id) => settle({ id, action, at })))
  if (sent.includes(false)) await later()
}

/** Whether the server has it, or will never have it. */
async function settle({ id, action }: KeptAct): Promise<boolean> {
  const status = await tell(id, action)
  const settled = (status >= 200 && status < 300) || status === 404
  if (settled) await forgetAct(id)
  return settled
}

async function tell(id: string, action: string): Promise<number> {
  const request = fetch(`/api/followups/${id}/${action}`, {
    method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' }, credentials: 'same-origin',
  })
  return request.then((response) => response.status, () => 0)
}

async function later(): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window' })
  for (const page of pages) page.postMessage('acts')
  if (pages.length === 0) await (scope.registration as WithSync).sync?.register('acts').catch(() => undefined)
}

async function open(path: string): Promise<void> {
  const url = new URL(path, scope.location.origin)
  if (url.origin !== scope.location.origin) return
  const [page] = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!page) return void (await scope.clients.openWindow(url))
  await page.focus()
  page.postMessage({ open: url.pathname + url.search })
}
