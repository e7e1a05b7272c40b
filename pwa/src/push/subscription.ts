import { signal } from '@preact/signals'

import { language } from '../i18n'
import { api } from '../store/api'
import type { Schemas } from '../store/documents'
import { db } from '../store/schema'

/** How this device's reminders do, as the server knows it. */
export type PushHealth = Schemas['Subscribed']

/**
 * `unsupported`: no push here, on an iPhone because the app is not on the home screen (`needsInstalling`);
 * `denied`: only the browser's own settings can change that; `off`: not asked, or turned off.
 */
export type PushState = 'unknown' | 'unsupported' | 'denied' | 'off' | 'on'

export const pushState = signal<PushState>('unknown')

export const pushHealth = signal<PushHealth | null>(null)

const WAS_ON = 'reminders-on'

export const isPushSupported = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/**
 * Looks without asking anything; sends an existing subscription again, since servers and browsers forget, and
 * makes a new one where it was lost or went dead.
 */
export async function checkPush(): Promise<void> {
  if (!isPushSupported()) return void (pushState.value = 'unsupported')
  const subscription = await existing()
  pushState.value = stateOf(Notification.permission, subscription !== null)
  if (pushState.value === 'on' && subscription) return repair(subscription)
  if (Notification.permission === 'granted' && (await wasOn())) await turnOnPush()
}

/** Lets go of a subscription at which nothing arrives any more, and makes another; that asks the person nothing. */
async function repair(subscription: PushSubscription): Promise<void> {
  await tellServer(subscription)
  if (!pushHealth.value?.renew) return
  await subscription.unsubscribe()
  await turnOnPush()
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
  localStorage.setItem(WAS_ON, await db.recall('owner', ''))
  return (pushState.value = 'on')
}

export async function turnOffPush(): Promise<void> {
  localStorage.removeItem(WAS_ON)
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

/** This person turned them on here and never off: a subscription that is missing was lost. */
async function wasOn(): Promise<boolean> {
  const owner = await db.recall('owner', '')
  return owner !== '' && localStorage.getItem(WAS_ON) === owner
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
  const key = subscription.options.applicationServerKey
  const offer = { ...subscription.toJSON(), ...(contact && { contact }), ...(key && { key: toBase64Url(key) }) }
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

function toBase64Url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
