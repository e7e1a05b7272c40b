import { Trash2 } from 'lucide'
import { useLocation } from 'wouter-preact'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import type { Event_ } from '../store/documents'
import { remove, save } from '../store/write'
import { Button } from '../ui/Button'
import { toast } from '../ui/toast'

/** For an event at which nobody was met; a talk keeps the place it happened at. */
export function DeleteEvent({ event }: { event: Event_ }) {
  const [, go] = useLocation()
  const leave = () => void deleteEvent(event).then(() => go('/events', { replace: true }))
  return (
    <Button kind="plain" small icon={Trash2} onClick={leave}>
      {eventWords().delete}
    </Button>
  )
}

async function deleteEvent(event: Event_): Promise<void> {
  await remove('events', event.id)
  toast(eventWords().deleted, { label: t().ui.undo, run: () => void save('events', event) })
}
