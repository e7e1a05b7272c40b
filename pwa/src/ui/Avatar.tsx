import './Avatar.css'

/** First letter of a name on a neutral disc; one colour for all, as nobody is ranked by it. */
export function Avatar({ name }: { name: string }) {
  const [initial] = name.trim()
  return (
    <span class="avatar" aria-hidden>
      {initial?.toLocaleUpperCase() ?? '・'}
    </span>
  )
}
