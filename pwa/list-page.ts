import type { Plugin, Rolldown } from 'vite'

/** The one page once more, for who starts in the list of people: its scripts come beside the first one, not after it. */
export function listPage(): Plugin {
  return {
    name: 'list-page',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      const list = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'PeopleScreen')
      if (page?.type !== 'asset' || list?.type !== 'chunk') return this.error('there is no page, or no list')
      const ahead = [...needed(list.fileName, bundle)].filter((name) => !isEntry(bundle[name]))
      if (ahead.some((name) => holdsDatabase(bundle[name]))) this.error('the list of people waits for the database')
      const links = ahead.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`)
      const source = String(page.source).replace('</title>', `</title>\n    ${links.join('\n    ')}`)
      this.emitFile({ type: 'asset', fileName: 'people.html', source })
    },
  }
}

/** A chunk, what it imports, what that imports. */
function needed(name: string, bundle: Rolldown.OutputBundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[name]
  if (found.has(name) || chunk?.type !== 'chunk') return found
  found.add(name)
  chunk.imports.forEach((next) => needed(next, bundle, found))
  return found
}

type File = Rolldown.OutputBundle[string] | undefined

const isEntry = (file: File): boolean => file?.type === 'chunk' && file.isEntry
const holdsDatabase = (file: File): boolean =>
  file?.type === 'chunk' && file.moduleIds.some((id) => id.endsWith('/store/schema.ts'))
