// Writes a `.br` beside every text file of the built app, once, so that the server need not compress at all.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const TEXT = /\.(js|css|html|svg|webmanifest)$/

for (const entry of readdirSync('dist', { recursive: true })) {
  const path = join('dist', entry)
  if (TEXT.test(path)) writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
}
