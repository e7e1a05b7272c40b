import './Button.css'
import type { ComponentChildren } from 'preact'
import type { IconNode } from 'lucide'
import { Anchor } from './Anchor'
import { Icon } from './Icon'

export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'danger'

interface ButtonProps {
  children: ComponentChildren
  kind?: ButtonKind | undefined
  icon?: IconNode | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  disabled?: boolean | undefined
  /** With `href` it is a link that looks like a button. */
  href?: string | undefined
  type?: 'button' | 'submit' | undefined
  label?: string | undefined
  autofocus?: boolean | undefined
  /** A sheet rises at its touch: a screen reader says so, and the walk of all screens looks into it. */
  opens?: boolean | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
}

export function Button({
  children,
  kind = 'secondary',
  icon,
  small,
  wide,
  href,
  label,
  opens,
  ...rest
}: ButtonProps) {
  const look = ['button', kind, small && 'small', wide && 'wide'].filter(Boolean).join(' ')
  const inside = (
    <>
      {icon && <Icon of={icon} size={small ? 18 : 20} />}
      <span>{children}</span>
    </>
  )
  if (href !== undefined) {
    return (
      <Anchor class={look} href={href} label={label} onClick={rest.onClick}>
        {inside}
      </Anchor>
    )
  }
  return (
    <button class={look} aria-label={label} aria-haspopup={opens && 'dialog'} type={rest.type ?? 'button'} {...rest}>
      {inside}
    </button>
  )
}

interface IconButtonProps {
  icon: IconNode
  label: string
  href?: string | undefined
  pressed?: boolean | undefined
  opens?: boolean | undefined
  /** The id of what says whom or what it is about, where several are called the same. */
  about?: string | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
}

export function IconButton({ icon, label, href, pressed, opens, about, onClick }: IconButtonProps) {
  if (href !== undefined) {
    return (
      <Anchor class="icon-button" href={href} label={label} onClick={onClick}>
        <Icon of={icon} />
      </Anchor>
    )
  }
  return (
    <button
      class="icon-button" type="button" aria-label={label} aria-pressed={pressed} aria-haspopup={opens && 'dialog'}
      aria-describedby={about} onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  )
}
