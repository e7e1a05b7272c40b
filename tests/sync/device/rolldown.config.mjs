import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../../../pwa/node_modules', import.meta.url))

export default {
  input: process.env.SOURCE,
  platform: 'node',
  resolve: { modules: [modules] },
  transform: { define: { __VERSION__: '"0.1.0"' } },
  output: { format: 'esm', codeSplitting: false },
}
