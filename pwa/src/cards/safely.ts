import { cardWords } from '../i18n/cards'
import { toast } from '../ui/toast'

/** "Saved" is never said unless it is; what failed is said at once. */
export async function safely<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    toast(cardWords().failed)
    throw error
  }
}
