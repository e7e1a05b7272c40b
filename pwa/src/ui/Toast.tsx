import './Toast.css'
import { dismiss, toasts, type Toast } from './toast'

/** Stands once in the app, always present, so that screen readers hear what appears in it. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((one) => (
        <ToastLine key={one.id} one={one} />
      ))}
    </div>
  )
}

function ToastLine({ one }: { one: Toast }) {
  const { id, text, action } = one
  const run = () => {
    dismiss(id)
    action?.run()
  }
  return (
    <div class="toast">
      <p>{text}</p>
      {action && (
        <button type="button" onClick={run}>
          {action.label}
        </button>
      )}
    </div>
  )
}
