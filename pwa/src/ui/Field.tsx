import './Field.css'
import { useId } from 'preact/hooks'
import { isComposing } from './composing'

interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  /** Called on Enter, never while a Japanese conversion is being confirmed. */
  onEnter?: (() => void) | undefined
  type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'datetime-local' | undefined
  multiline?: boolean | undefined
  rows?: number | undefined
  hint?: string | undefined
  error?: string | undefined
  doubtful?: boolean | undefined
  hideLabel?: boolean | undefined
  placeholder?: string | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'search' | undefined
  enterkeyhint?: 'done' | 'go' | 'next' | 'search' | 'send' | undefined
  maxlength?: number | undefined
  autofocus?: boolean | undefined
  required?: boolean | undefined
  lang?: string | undefined
}

export function Field(props: FieldProps) {
  const id = useId()
  const { label, hint, error, doubtful, hideLabel } = props
  const state = error ? 'error' : doubtful ? 'doubt' : undefined
  return (
    <div class="field" data-state={state}>
      <label class={hideLabel ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      <Entry {...props} id={id} />
      {hint && !error && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-hint`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

function Entry(props: FieldProps & { id: string }) {
  const { id, value, onInput, onEnter, type = 'text', multiline, rows = 4, hint, error } = props
  const { placeholder, autocomplete, inputmode, enterkeyhint, maxlength, autofocus, required, lang } = props
  const shared = {
    ...{ id, class: 'field-input', value, placeholder, autocomplete, inputmode, enterkeyhint },
    ...{ maxlength, autofocus, required, lang },
    'aria-invalid': error ? true : undefined,
    'aria-describedby': hint || error ? `${id}-hint` : undefined,
  }
  if (multiline) {
    return <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !onEnter || isComposing(event)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <input
      {...shared}
      // Preact's types tell inputs apart by a literal type; what we pass is the same for all of them.
      type={type as 'text'}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
