import { session } from './session'

/** What the server said no to; `code` is the key of the phone's own words, `detail` the fallback. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly ProblemError[] = [],
  ) {
    super(detail)
    this.name = 'Problem'
  }
}

export type ProblemError = { row?: number; id?: string; field?: string; message: string; code?: string; limit?: number }

/** The server was not reached: no network, no answer in time. Never a reason to sign anybody out. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

export type Options = { timeout?: number; signal?: AbortSignal }

export const api = {
  get: <T>(path: string, options?: Options): Promise<T> => json('GET', path, undefined, options),
  post: <T>(path: string, body: unknown = {}, options?: Options): Promise<T> => json('POST', path, body, options),
  put: <T>(path: string, body: unknown, options?: Options): Promise<T> => json('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options?: Options): Promise<T> => json('PATCH', path, body, options),
  delete: <T>(path: string, body?: unknown, options?: Options): Promise<T> => json('DELETE', path, body, options),
  /** Sends bytes as they are. */
  upload: async (path: string, bytes: ArrayBuffer, type: string): Promise<void> => {
    await ask(path, { method: 'PUT', body: bytes, headers: { 'Content-Type': type } }, { timeout: 120_000 })
  },
  download: async (path: string, options: Options = { timeout: 120_000 }): Promise<Response> =>
    ask(path, { method: 'GET' }, options),
  /** What stands there now; null when it is still what that ETag names. */
  changed: async (path: string, etag: string): Promise<Response | null> => {
    const response = await ask(path, { method: 'GET', headers: etag ? { 'If-None-Match': etag } : {} })
    return response.status === 304 ? null : response
  },
}

async function json<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  const response = await ask(path, { method, ...sent }, options)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function ask(path: string, init: RequestInit, { timeout = 15_000, signal }: Options = {}): Promise<Response> {
  const response = await reach(`/api${path}`, {
    ...init,
    headers: { ...init.headers, Accept: 'application/json', 'X-Enishi-Version': __VERSION__ },
    credentials: 'same-origin',
    signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]),
  })
  if (response.ok || response.status === 304) return response
  throw await problemIn(response)
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    throw new Unreachable('The server was not reached.', { cause: error })
  }
}

async function problemIn(response: Response): Promise<Error> {
  const said = (await response.json().catch(() => null)) as Partial<Problem> | null
  // A proxy on the way answers 502 to 504 without our JSON: that is a network failure, not an answer.
  if (!said?.code && response.status >= 500) return new Unreachable(`No answer (${response.status}).`)
  if (said?.code === 'not_signed_in' && session.value === 'open') session.value = 'ended'
  return new Problem(response.status, said?.code ?? 'unknown', said?.detail ?? '', said?.errors ?? [])
}
