import { signal } from '@preact/signals'

import { language } from '../i18n'
import { api } from '../store/api'
import type { Schemas } from '../store/documents'

/** How this device's reminders do, as the server knows it. */
export type PushHealth = Schemas['Subscribed']

/**
 * `unsupported`: no push here, on an iPhone because the app is not on the home screen (`needsInstalling`);
 * `denied`: only the browser's own settings can change that; `off`: not asked, or turned off.
 */
export type PushState = 'unknown' | 'unsupported' | 'denied' | 'off' | 'on'

export const pushState = signal<PushState>('unknown')

export const pushHealth = signal<PushHealth | null>(null)

export const isPushSupported = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** Looks without asking anything; sends an existing subscription again, since servers and browsers forget. */
export async function checkPush(): Promise<void> {
  if (!isPushSupported()) return void (pushState.value = 'unsupported')
  const subscription = await existing()
  pushState.value = stateOf(Notification.permission, subscription !== null)
  if (pushState.value === 'on' && subscription) await tellServer(subscription)
}

/**
 * Asks for the permission: only after a tap on "Turn on reminders". Throws when the push service or the server is
 * not reached, and `contact_needed` when the host has no https name: then call it again with a mail address.
 */
export async function turnOnPush(contact?: string): Promise<PushState> {
  if (!isPushSupported()) return (pushState.value = 'unsupported')
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return (pushState.value = stateOf(permission, false))
  const { key } = await api.get<{ key: string }>('/push/key')
  await tellServer(await subscribe(fromBase64Url(key)), contact)
  return (pushState.value = 'on')
}

export async function turnOffPush(): Promise<void> {
  await (await existing())?.unsubscribe()
  pushState.value = stateOf(Notification.permission, false)
  pushHealth.value = await api.delete<PushHealth>('/push/subscriptions')
}

/** A notification to this phone, to see that it arrives. */
export const sendTestPush = (): Promise<Schemas['TestResult']> => api.post(`/push/test?language=${language.value}`)

function stateOf(permission: NotificationPermission, subscribed: boolean): PushState {
  if (permission === 'denied') return 'denied'
  return permission === 'granted' && subscribed ? 'on' : 'off'
}

async function existing(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** A subscription made for another key (the server was set up anew) is useless: it is replaced. */
async function subscribe(key: Uint8Array<ArrayBuffer>): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready
  const before = await pushManager.getSubscription()
  if (before && sameBytes(before.options.applicationServerKey, key)) return before
  await before?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

async function tellServer(subscription: PushSubscription, contact?: string): Promise<void> {
  const offer = { ...subscription.toJSON(), ...(contact ? { contact } : {}) }
  pushHealth.value = await api.post<PushHealth>('/push/subscriptions', offer)
}

function sameBytes(a: ArrayBuffer | null, b: Uint8Array): boolean {
  const bytes = a ? new Uint8Array(a) : null
  return bytes?.length === b.length && bytes.every((byte, index) => byte === b[index])
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
