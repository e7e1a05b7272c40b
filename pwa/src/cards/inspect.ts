import { toGrey } from '../store/image'
import type { Shot } from '../store/photos'
import { flawOf, GREY_EDGE, type Flaw } from './flaw'

/** Looks at a photo that was just taken; null when it seems good or cannot be judged. Never throws: it is only an offer. */
export async function inspect({ bytes, type }: Shot): Promise<Flaw | null> {
  const grey = await toGrey(bytes, type, GREY_EDGE).catch(() => null)
  return grey && flawOf(grey)
}
