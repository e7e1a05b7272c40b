import './Avatar.css'
import { initialOf } from '../i18n/names'

/** First letter of a name on a neutral disc; one colour for all, as nobody is ranked by it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" aria-hidden>
      {initialOf(name)?.toLocaleUpperCase() ?? '・'}
    </span>
  )
}
