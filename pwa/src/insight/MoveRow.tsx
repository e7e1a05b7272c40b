import { Circle, CircleCheck, X } from 'lucide'
import { movingWords } from '../i18n/moving'
import { now } from '../store/now'
import { Anchor } from '../ui/Anchor'
import { IconButton } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { dismiss, markDone, unmark } from './mark'
import type { NamedMove } from './load-moves'
import { reasonOf, titleOf } from './move-words'

/** What to do and why; one tap does it, another ticks it off, a third puts it away. */
export function MoveRow({ move, named, href }: NamedMove) {
  const words = movingWords()
  const title = titleOf(move, named)
  return (
    <li class="move" data-done={move.done || undefined}>
      <button
        type="button" class="move-done" aria-pressed={move.done}
        aria-label={move.done ? words.undone(title) : words.done(title)}
        onClick={() => void (move.done ? unmark(move) : markDone(move))}
      >
        <Icon of={move.done ? CircleCheck : Circle} size={26} />
      </button>
      <Anchor class="move-main" href={href}>
        <span class="move-kind">{words.kinds[move.kind]}</span>
        <span class="move-title">{title}</span>
        {!move.done && <span class="move-why">{reasonOf(move, named, now.value)}</span>}
      </Anchor>
      {!move.done && <IconButton icon={X} label={words.dismiss(title)} onClick={() => void dismiss(move)} />}
    </li>
  )
}
