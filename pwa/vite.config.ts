import { defineConfig } from 'vitest/config'
import { VitePWA } from 'vite-plugin-pwa'

import { firstScript } from './first-script.ts'
import { listPage } from './list-page.ts'
import { manifest } from './manifest.ts'
import pkg from './package.json' with { type: 'json' }

// Each request costs a slow phone as much as 20 kB, and the worker, which fetches all files ahead, each file about as
// much: the first picture is one file, what makes Home whole another, what follows beside it by itself a third, and
// what all lists and forms are made of a fourth. Of what further screens share, small files are put together.
const among = (...modules: string[]) => new RegExp(`/(src|esm)/(${modules.join('|')})\\.\\w+$`)
const groups = [
  { name: 'first', tags: ['$initial' as const], priority: 3 },
  {
    name: 'elements',
    test: among(
      'ui/(Avatar|Chip|Field|PullToRefresh|Segmented)',
      'contacts/(RecordTag|roster|search|people)',
      'store/(status|documents)',
      'icons/user-round-plus',
    ),
    priority: 2,
  },
  { name: 'home', test: among('begin', 'followups/day-following'), priority: 1 },
  {
    name: 'beside',
    test: among(
      'store/(sync|spared|spare)',
      'update|UpdatePrompt|recovery',
      'push/start',
      'cards/(own-card|resume)',
      'contacts/(notices|roster-first|roster-following)',
      'followups/(SentQuestion|ReminderOffer|QueueOffer|SyncTag|ZoneOffer|act)',
      'insight/MovesTile',
      'away/LastKnown',
    ),
    priority: 1,
  },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 5000 },
]
/** The bundler names what is shared after all who share it. */
const chunkFileNames = ({ name }: { name: string }) => `assets/${name.replace(/~.*/, '')}-[hash].js`

export default defineConfig({
  define: { __VERSION__: JSON.stringify(pkg.version) },
  // Dexie's default entry is for ES5 and old loaders; this one is 5 kB smaller on the wire.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  build: {
    target: 'es2022',
    // The first script is there before anything that needs it.
    modulePreload: { polyfill: false, resolveDependencies: (_, needed) => needed.filter((name) => !name.startsWith('assets/index-')) },
    rolldownOptions: { output: { chunkFileNames, codeSplitting: { groups } } },
  },
  server: { proxy: { '/api': 'http://localhost:8000' } },
  plugins: [
    firstScript(),
    listPage(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,woff2}'], globIgnores: ['screenshots/*'] },
    }),
  ],
  // Nothing here measures time: a busy machine may take it.
  test: { include: ['src/**/*.test.ts'], sequence: { shuffle: true }, testTimeout: 30_000 },
})
