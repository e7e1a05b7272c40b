/** The Cache API as far as the second copy needs it, in memory: it keeps bodies as bytes. */
export class MemoryCaches {
  private stores = new Map<string, MemoryCache>()

  has = (name: string): Promise<boolean> => Promise.resolve(this.stores.has(name))

  open = (name: string): Promise<MemoryCache> => {
    const store = this.stores.get(name) ?? new MemoryCache()
    this.stores.set(name, store)
    return Promise.resolve(store)
  }

  delete = (name: string): Promise<boolean> => Promise.resolve(this.stores.delete(name))
}

class MemoryCache {
  private bodies = new Map<string, ArrayBuffer>()

  async put(path: string, response: Response): Promise<void> {
    this.bodies.set(path, await response.arrayBuffer())
  }

  match(path: string): Promise<Response | undefined> {
    const body = this.bodies.get(path)
    return Promise.resolve(body && new Response(body))
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.bodies.keys()].map((path) => ({ url: `http://localhost${path}` })))
  }

  delete(request: { url: string }): Promise<boolean> {
    return Promise.resolve(this.bodies.delete(new URL(request.url).pathname))
  }
}
