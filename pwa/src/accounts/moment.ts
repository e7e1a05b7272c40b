import { dayAndTime } from '../i18n/time'
import { now } from '../store/now'

/** 11月20日(金) 18:04 */
export const moment = (at: string): string => dayAndTime(new Date(at), now.value)
