/** A tap on a notification brings this page forward and says what it speaks of. */
export function onOpened(go: (path: string) => void): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const path = pathIn(event.data)
    if (path) go(path)
  })
}

const pathIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'open' in data && typeof data.open === 'string' ? data.open : null
