import { useState } from 'preact/hooks'
import { Field } from './Field'

interface OwnWordProps {
  label: string
  longest: number
  onAdd: (word: string) => void
}

/** A word that no chip has: added on Enter, and also when the field is left. */
export function OwnWord({ label, longest, onAdd }: OwnWordProps) {
  const [typed, setTyped] = useState('')
  const add = () => {
    if (typed.trim()) onAdd(typed)
    setTyped('')
  }
  return (
    <div onBlurCapture={add}>
      <Field label={label} hideLabel placeholder={label} value={typed} maxlength={longest}
        onInput={setTyped} onEnter={add} enterkeyhint="done" />
    </div>
  )
}
