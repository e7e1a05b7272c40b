import { api } from '../store/api'
import type { Schemas } from '../store/documents'
import { changing } from '../store/fetched'

export type DeviceHealth = Schemas['DeviceHealth']
export type MailChannel = Schemas['MailChannel']
export type CalendarChannel = Schemas['CalendarChannel']
export type Channels = Schemas['Channels']

/** By which ways reminders reach this person, and how each fares; only the server knows. */
export const CHANNELS = '/reminders/channels'

/** Mails six digits to that address. */
export const askMail = (address: string): Promise<MailChannel> => changing(CHANNELS, api.put('/reminders/mail', { address }))
export const confirmMail = (code: string): Promise<MailChannel> => changing(CHANNELS, api.post('/reminders/mail/confirm', { code }))
export const forgetMail = (): Promise<MailChannel> => changing(CHANNELS, api.delete('/reminders/mail'))

/** Makes the secret address, or another one: the one before leads nowhere any more. */
export const makeCalendar = (): Promise<CalendarChannel> => changing(CHANNELS, api.post('/reminders/calendar'))
export const forgetCalendar = (): Promise<void> => changing(CHANNELS, api.delete('/reminders/calendar'))
