import { signal } from '@preact/signals'

const KEPT = 'arrival-code'

/** The one-time code of the link that brought the person here, until it is used. */
export const arrivalCode = signal<string>('')

/**
 * Takes `?code=` out of the address, where the history would keep it. Where an installed app shares the browser's
 * storage (Android, desktop) the code is already there when the app opens; on an iPhone it is pasted.
 */
export function keepArrivalCode(): void {
  const url = new URL(location.href)
  const brought = url.searchParams.get('code')
  if (brought) {
    url.searchParams.delete('code')
    history.replaceState(history.state, '', url)
    localStorage.setItem(KEPT, brought)
  }
  arrivalCode.value = localStorage.getItem(KEPT) ?? ''
}

export function forgetArrivalCode(): void {
  localStorage.removeItem(KEPT)
  arrivalCode.value = ''
}
