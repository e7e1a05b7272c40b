import './RecoveryCodes.css'
import { Copy, Printer, Share } from 'lucide'

import { accountWords } from '../i18n/accounts'
import { Button } from '../ui/Button'
import { toast } from '../ui/toast'
import { freshCodes } from './recovery-codes'

/** The eight codes just made; they leave the screen by one button only, and never come back. */
export function RecoveryCodes({ onKept }: { onKept?: () => void }) {
  const { codes: words } = accountWords()
  const codes = freshCodes.value
  if (!codes) return null
  const text = [words.heading, location.origin, '', ...codes].join('\n')
  const keep = () => {
    freshCodes.value = null
    onKept?.()
  }
  return (
    <section class="recovery-codes" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div class="recovery-actions">
        <Button small icon={Copy} onClick={() => void copy(text)}>{words.copy}</Button>
        {'share' in navigator && (
          <Button small icon={Share} onClick={() => void share(text)}>{words.share}</Button>
        )}
        <Button small icon={Printer} onClick={() => print()}>{words.print}</Button>
      </div>
      <Button kind="primary" wide onClick={keep}>{words.kept}</Button>
    </section>
  )
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  toast(accountWords().install.copied)
}

/** A sheet that was put away is no error. */
const share = (text: string): Promise<void> => navigator.share({ text }).catch(() => undefined)
