import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import type { Event_ } from '../store/documents'
import { remove, save } from '../store/write'
import { toast } from '../ui/toast'

export async function addEvent(event: Event_): Promise<void> {
  await save('events', event)
  toast(eventWords().added, { label: t().ui.undo, run: () => void remove('events', event.id) })
}
