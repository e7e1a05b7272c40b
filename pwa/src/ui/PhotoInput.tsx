import { useRef } from 'preact/hooks'
import { Button } from './Button'

interface PhotoInputProps {
  label: string
  onPhoto: (file: File) => void
}

/** A button that opens the phone's own camera. */
export function PhotoInput({ label, onPhoto }: PhotoInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const take = () => {
    const file = input.current?.files?.[0]
    if (file) onPhoto(file)
  }
  return (
    <>
      <input ref={input} type="file" accept="image/*" capture="environment" hidden aria-label={label} onChange={take} />
      <Button small kind="plain" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
