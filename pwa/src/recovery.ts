import { keepingWords } from './i18n/keeping'
import { restored } from './store/spared'
import { toast } from './ui/toast'

/** Says that what was unsent had to be brought back; it stays until it is read. */
export function watchRecovery(): void {
  restored.subscribe((was) => {
    const { restored: text, notices } = keepingWords()
    if (was) toast(text, { label: notices.understood, run: () => undefined }, true)
  })
}
