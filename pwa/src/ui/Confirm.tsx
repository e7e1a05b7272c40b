import type { ComponentChildren } from 'preact'
import { t } from '../i18n'
import { Button } from './Button'
import { Sheet } from './Sheet'

interface ConfirmProps {
  open: boolean
  title: string
  /** What will happen, in a sentence. */
  children: ComponentChildren
  confirm: string
  danger?: boolean | undefined
  onConfirm: () => void
  onClose: () => void
}

export function Confirm({ open, title, children, confirm, danger, onConfirm, onClose }: ConfirmProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <div>{children}</div>
      <div class="sheet-actions">
        <Button kind={danger ? 'danger' : 'primary'} wide onClick={onConfirm}>
          {confirm}
        </Button>
        <Button wide onClick={onClose}>
          {t().ui.cancel}
        </Button>
      </div>
    </Sheet>
  )
}
