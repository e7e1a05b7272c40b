import { api } from '../store/api'
import type { Schemas } from '../store/documents'

export type DeviceHealth = Schemas['DeviceHealth']
export type MailChannel = Schemas['MailChannel']
export type CalendarChannel = Schemas['CalendarChannel']
export type Channels = Schemas['Channels']

/** By which ways reminders reach this person, and how each fares; only the server knows. */
export const channels = (): Promise<Channels> => api.get('/reminders/channels')

/** Mails six digits to that address. */
export const askMail = (address: string): Promise<MailChannel> => api.put('/reminders/mail', { address })
export const confirmMail = (code: string): Promise<MailChannel> => api.post('/reminders/mail/confirm', { code })
export const forgetMail = (): Promise<MailChannel> => api.delete('/reminders/mail')

/** Makes the secret address, or another one: the one before leads nowhere any more. */
export const makeCalendar = (): Promise<CalendarChannel> => api.post('/reminders/calendar')
export const forgetCalendar = (): Promise<void> => api.delete('/reminders/calendar')
