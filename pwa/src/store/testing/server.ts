import type { Doc } from '../documents'
import { same } from '../merge'

type Wire = Doc & { _deleted?: boolean; [field: string]: unknown }
type Row = { collection: string; assumedMasterState: Wire | null; newDocumentState: Wire }
type Entry = { collection: string; doc: Wire; seq: number }

/** The server's half of the sync contract, in memory; it speaks the same JSON over `fetch`. */
export class SyncServer {
  reachable = true
  /** Answers a push as if the connection broke after the server had applied it. */
  losesAnswers = false
  /** Speaks to newer releases only. */
  tooNew = false
  /** Names of people whom this server refuses. */
  refusedNames: string[] = []
  requests: string[] = []
  private entries = new Map<string, Entry>()
  private seq = 0

  fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(String(url), 'http://localhost')
    this.requests.push(pathname)
    if (!this.reachable) throw new TypeError('fetch failed')
    if (this.tooNew) return Response.json({ code: 'too_old', detail: 'Please update.' }, { status: 426 })
    if (pathname === '/api/sync/pull') {
      return this.pull(Number(searchParams.get('seq')), Number(searchParams.get('limit')), searchParams.get('collection'))
    }
    if (pathname === '/api/sync/tick') return Response.json({ seq: this.seq })
    if (pathname === '/api/sync/push') return this.push((JSON.parse(String(init?.body)) as { rows: Row[] }).rows)
    return Response.json({ code: 'not_found' }, { status: 404 })
  }

  /** What another device, or the server itself, wrote. */
  write(collection: string, doc: Wire): void {
    this.entries.set(`${collection} ${doc.id}`, { collection, doc, seq: ++this.seq })
  }

  read(collection: string, id: string): Wire | undefined {
    return this.entries.get(`${collection} ${id}`)?.doc
  }

  get size(): number {
    return this.entries.size
  }

  private pull(seq: number, limit: number, only: string | null): Response {
    const wanted = [...this.entries.values()].filter((entry) => entry.seq > seq && (only ?? entry.collection) === entry.collection)
    const after = wanted.sort((a, b) => a.seq - b.seq)
    const page = after.slice(0, limit)
    const documents = page.map(({ collection, doc }) => ({ collection, doc }))
    return Response.json({ documents, checkpoint: { seq: page.at(-1)?.seq ?? seq } })
  }

  private push(rows: Row[]): Response {
    const errors = rows.flatMap((row, index) => this.errorsOf(row, index, rows))
    if (errors.length > 0) return Response.json({ code: 'bad_rows', detail: 'Some rows do not fit.', errors }, { status: 422 })
    const conflicts = rows.filter((row) => !this.accept(row)).map(({ collection, newDocumentState: { id } }) => ({
      collection, doc: this.read(collection, id),
    }))
    if (this.losesAnswers) throw new TypeError('fetch failed')
    return Response.json({ conflicts })
  }

  private accept({ collection, assumedMasterState, newDocumentState }: Row): boolean {
    const master = this.read(collection, newDocumentState.id)
    if (master && same(master, newDocumentState)) return true
    if (master && !same(master, assumedMasterState)) return false
    this.write(collection, newDocumentState)
    return true
  }

  private errorsOf(row: Row, index: number, rows: Row[]) {
    const { id, contact_id: named } = row.newDocumentState
    if (this.refused(row)) return [{ row: index, id, field: 'name', message: 'No such name.', code: 'malformed' }]
    const good = rows.filter((each) => !this.refused(each)).map((each) => each.newDocumentState.id)
    if (!named || good.includes(String(named)) || this.read('contacts', String(named))) return []
    return [{ row: index, id, field: 'contact_id', message: 'There is no such document.', code: 'dangling' }]
  }

  private refused({ newDocumentState: { name } }: Row): boolean {
    return this.refusedNames.includes(String(name))
  }
}
