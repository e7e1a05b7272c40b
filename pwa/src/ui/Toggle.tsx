import './Toggle.css'

interface ToggleProps {
  label: string
  hint?: string | undefined
  on: boolean
  disabled?: boolean | undefined
  onChange: (on: boolean) => void
}

export function Toggle({ label, hint, on, disabled, onChange }: ToggleProps) {
  return (
    <label class="toggle">
      <span>
        {label}
        {hint && <span class="toggle-hint">{hint}</span>}
      </span>
      <input
        class="toggle-switch"
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
