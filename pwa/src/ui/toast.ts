import { signal } from '@preact/signals'

export interface Toast {
  id: number
  text: string
  action?: { label: string; run: () => void } | undefined
  /** Stays until it is answered. */
  lasting?: boolean | undefined
}

export const toasts = signal<readonly Toast[]>([])
/** Long enough to read it and to reach for Undo. */
const SHOWN_FOR_MS = 6000
let last = 0

export function toast(text: string, action?: Toast['action'], lasting?: boolean): void {
  const id = ++last
  const kept = toasts.value.filter((other) => other.lasting)
  toasts.value = [...kept, { id, text, action, lasting }]
  if (!lasting) setTimeout(() => dismiss(id), SHOWN_FOR_MS)
}

/** Clears what would pass by itself. */
export function clear(): void {
  toasts.value = toasts.value.filter((one) => one.lasting)
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((other) => other.id !== id)
}
