import type { ManifestOptions } from 'vite-plugin-pwa'

export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Enishi 縁',
  short_name: 'Enishi',
  description: '出会った人を、つながりに。',
  lang: 'ja',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'portrait',
  background_color: '#FAF8F5',
  theme_color: '#FAF8F5',
  categories: ['business', 'productivity'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  screenshots: [
    screenshot('home', '今日の連絡'),
    screenshot('tagging', '話したことを選ぶ'),
    screenshot('person', '間柄と次の一歩'),
  ],
  share_target: {
    action: '/share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      title: 'title', text: 'text', url: 'url',
      files: [{ name: 'calendar', accept: ['text/calendar', '.ics'] }],
    },
  },
  shortcuts: [
    { name: '名刺を撮る', url: '/capture', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
  ],
}

/** Taken of the running app at 390 x 844, scale 2; shown by the browser that offers to install it. */
function screenshot(name: string, label: string) {
  const src = `/screenshots/${name}.png`
  return { src, label, sizes: '780x1688', type: 'image/png', form_factor: 'narrow' as const }
}
