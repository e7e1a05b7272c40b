import { signal } from '@preact/signals'

/** Chromium's own install dialog, to be shown by a tap; no standard has it and TypeScript does not know it. */
type InstallPrompt = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> }

export type Platform = 'ios' | 'android' | 'desktop'

export const installPrompt = signal<InstallPrompt | null>(null)
export const installed = signal(false)

/** From the start, since the browser offers it once and early. */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installPrompt.value = event as InstallPrompt
  })
  addEventListener('appinstalled', () => {
    installed.value = true
    installPrompt.value = null
  })
}

export function isStandalone(): boolean {
  const apple = 'standalone' in navigator && navigator.standalone === true
  return apple || matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches
}

export function platform(): Platform {
  const { userAgent, maxTouchPoints } = navigator
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  if (/iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios'
  return /Android/.test(userAgent) ? 'android' : 'desktop'
}
