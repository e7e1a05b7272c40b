import { signal } from '@preact/signals'

export type Scheme = 'auto' | 'light' | 'dark'

const KEPT = 'scheme'
const GROUND = { light: '#FAF8F5', dark: '#171513' }

export const scheme = signal<Scheme>('auto')

/** Takes up the choice made on this phone; before the first drawing, or the screen would flash. */
export function startScheme(): void {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'light' || kept === 'dark') show(kept)
}

export function chooseScheme(chosen: Scheme): void {
  localStorage.setItem(KEPT, chosen)
  show(chosen)
}

function show(chosen: Scheme): void {
  scheme.value = chosen
  const { dataset } = document.documentElement
  if (chosen === 'auto') delete dataset.scheme
  else dataset.scheme = chosen
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta) => {
    meta.content = GROUND[chosen === 'auto' ? (meta.media.includes('dark') ? 'dark' : 'light') : chosen]
  })
}
