/** What may happen to one request; `late` and `twice` keep a copy that arrives when everything else has. */
export type Fault = 'none' | 'no_request' | 'no_answer' | 'late' | 'repeated' | 'twice' | 'hold_request' | 'hold_answer'

/** A network that does to each request what it was told, and afterwards nothing. */
class Network {
  private origin = ''
  private cookie = ''
  private faults: Fault[] = []
  private late: (() => Promise<Response>)[] = []
  private hold = async (): Promise<void> => undefined

  reach(origin: string, cookie: string, hold: () => Promise<void>): void {
    Object.assign(this, { origin, cookie, hold, late: [] })
  }

  suffer(faults: Fault[]): void {
    this.faults = [...faults]
  }

  fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const fault = this.faults.shift() ?? 'none'
    const send = (): Promise<Response> => this.send(String(url), init)
    if (fault === 'late' || fault === 'twice') this.late.push(send)
    if (fault === 'no_request' || fault === 'late') throw new TypeError('fetch failed')
    if (fault === 'hold_request') await this.hold()
    if (fault === 'repeated') await send()
    const answer = await send()
    if (fault === 'hold_answer') await this.hold()
    if (fault === 'no_answer') throw new TypeError('fetch failed')
    return answer
  }

  /** What was under way for long arrives, the youngest first. */
  async deliver(): Promise<number> {
    const late = this.late.splice(0).reverse()
    for (const send of late) await (await send()).arrayBuffer()
    return late.length
  }

  /** Read to its end here, so that an answer that is held is one that the server has given. */
  private async send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), Cookie: this.cookie }
    const answer = await sent(`${this.origin}${path}`, { ...init, headers, signal: null })
    return new Response(await answer.arrayBuffer(), answer)
  }
}

const sent = globalThis.fetch

export const network = new Network()
