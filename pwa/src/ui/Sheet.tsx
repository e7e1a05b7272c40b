import './Sheet.css'
import type { ComponentChildren } from 'preact'
import { X } from 'lucide'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../i18n'
import { backCloses } from './back'
import { IconButton } from './Button'

interface SheetProps {
  open: boolean
  title: string
  children: ComponentChildren
  onClose: () => void
}

/** Rises from the bottom edge; Back, Escape, a tap beside it and the cross close it. */
export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null
}

function OpenSheet({ title, children, onClose }: SheetProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    return backCloses(() => dialog.current?.close())
  }, [])
  const onClick = (event: MouseEvent) => {
    const sheet = dialog.current
    if (sheet && event.target === sheet && isBeside(event, sheet)) sheet.close()
  }
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby={id} onClose={onClose} onClick={onClick}>
      <div class="sheet-head">
        <h2 class="sheet-title" id={id} tabIndex={-1} autofocus>
          {title}
        </h2>
        <IconButton icon={X} label={t().ui.close} onClick={() => dialog.current?.close()} />
      </div>
      <div class="sheet-body">{children}</div>
    </dialog>
  )
}

function isBeside(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect()
  const { clientX: x, clientY: y } = event
  return y < box.top || y > box.bottom || x < box.left || x > box.right
}
