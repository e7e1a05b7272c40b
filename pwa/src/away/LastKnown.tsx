import './away.css'
import { keepingWords } from '../i18n/keeping'
import { dayAndTime } from '../i18n/time'
import { now } from '../store/now'
import { lastKnown } from '../store/status'

interface LastKnownProps {
  /** When what is shown was worked out, where that is known better. */
  at?: string | undefined
}

/** Without a network: until when this phone heard from the server, whose work and other devices' is shown. */
export function LastKnown({ at }: LastKnownProps) {
  if (!lastKnown.value) return null
  return <p class="last-known">{keepingWords().asOf(dayAndTime(new Date(at ?? lastKnown.value), now.value))}</p>
}
