import type { Plugin, Rolldown } from 'vite'

/** Under which the first script leaves what the others take from it. */
const KEPT = 'enishi'
const EXPORTS = /export ?\{([^{}]*)\};?\s*$/

/**
 * Makes a classic script of the first one. Of those Chromium keeps the compiled code from the worker's install on; of
 * modules it compiles every function anew at each start, a sixth of all that a slow phone does before the first picture.
 */
export function firstScript(): Plugin {
  return {
    name: 'first-script',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const first = chunks.find((chunk) => chunk.isEntry && chunk.imports.length === 0)
      if (!first) return this.error('the first script stands on another one')
      first.code = classic(first.code)
      for (const chunk of chunks) if (chunk !== first) chunk.code = taking(chunk, first.fileName)
    },
    transformIndexHtml: (page) => page.replace(/<script type="module" crossorigin (src="\/assets\/)/, '<script defer $1'),
  }
}

/** A module's scope and strictness, in a script that hands over its exports. */
function classic(code: string): string {
  const exported = EXPORTS.exec(code)?.[1]
  if (exported === undefined) throw new Error('the first script exports nothing')
  const named = exported.split(',').map((each) => /^(\S+) as (\S+)$/.exec(each)?.slice(1) ?? [each, each])
  const handed = named.map(([own, name]) => `get ${name}(){return ${own}}`).join()
  const body = code.replace(EXPORTS, '').replaceAll('import.meta', '({url:location.href})')
  return `(()=>{"use strict";${body}\nself.${KEPT}={${handed}}})()`
}

/** What another script imported from the first one it takes from there. */
function taking(chunk: Rolldown.OutputChunk, first: string): string {
  const name = first.replace(/.*\//, '')
  const code = chunk.code.replace(/import\{([^{}]*)\}from"\.\/([^"]+)";?/g, (whole, taken: string, from: string) =>
    from === name ? `const{${taken.replaceAll(' as ', ':')}}=self.${KEPT};` : whole)
  if (new RegExp(`(from|import)\\(?["'\`]\\./${name}`).test(code)) throw new Error(`${chunk.fileName} imports ${first} in another way`)
  return code
}
