import { report } from './push-report'
import { scope } from './scope'

/**
 * The declarative form (W3C Push API, "Declarative Web Push"): browsers that know it show it by themselves,
 * all others hand it to us, and we show the same.
 */
export type Message = {
  web_push: 8030
  notification: {
    title: string
    body?: string
    navigate: string
    tag?: string
    lang?: string
    actions?: { action: string; title: string; navigate?: string }[]
    data?: { followup_ids?: string[] }
  }
  app_badge?: number
}

/** What a click needs to know. */
export type Shown = { navigate: string; followup_ids: string[] }

/** Actions are no part of the DOM's types: not every platform has them. */
type WithActions = NotificationOptions & { actions?: { action: string; title: string }[] }

/** What WebKit proposes; `navigate` and `actions` are no part of the DOM's types. */
type Proposed = Notification & { navigate?: string; actions?: readonly { action: string; title: string }[] }

/** Every push shows something: a browser takes push away from an app that keeps silent. */
export async function show(event: PushEvent): Promise<void> {
  const message = proposed(event) ?? read(event.data)
  const { title, body = '', tag, navigate, lang, actions, data: more } = message.notification
  const shown: Shown = { navigate, followup_ids: more?.followup_ids ?? [] }
  const options: WithActions = {
    body, data: shown, icon: '/icons/icon-192.png', badge: '/icons/badge-96.png',
    ...(tag ? { tag } : {}), ...(lang ? { lang } : {}), ...(actions ? { actions } : {}),
  }
  await scope.registration.showNotification(title, options)
  await Promise.all([tellBadge(message.app_badge), report('shown', tag)])
}

/** A browser that reads the declarative form itself hands over the notification that it would show. */
function proposed(event: PushEvent): Message | null {
  const { notification, appBadge } = event as PushEvent & { notification?: Proposed | null; appBadge?: number | null }
  if (!notification) return null
  const { title, body, tag, lang, data, actions = [] } = notification
  const navigate = notification.navigate ?? '/'
  const badge = appBadge === null || appBadge === undefined ? {} : { app_badge: appBadge }
  return { web_push: 8030, notification: { title, body, tag, lang, navigate, data: data ?? {}, actions: [...actions] }, ...badge }
}

function read(data: PushMessageData | null): Message {
  try {
    const message = data?.json() as Partial<Message> | undefined
    if (message?.notification?.title) return message as Message
  } catch {
    // Not ours, or cut short: still something to look at.
  }
  return { web_push: 8030, notification: { title: 'Enishi', navigate: '/' } }
}

async function tellBadge(count: number | undefined): Promise<void> {
  if (count === undefined || !('setAppBadge' in navigator)) return
  await navigator.setAppBadge(count).catch(() => undefined)
}
