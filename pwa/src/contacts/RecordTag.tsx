import { CircleAlert, Smartphone } from 'lucide'
import { t } from '../i18n'
import { recordState } from '../store/status'
import { Tag } from '../ui/Chip'

/** Whether the server has this record yet; nothing when it does. */
export function RecordTag({ id }: { id: string }) {
  const state = recordState(id)
  if (state === 'synced') return null
  if (state === 'refused') return <Tag icon={CircleAlert} tone="doubt">{t().contacts.refused}</Tag>
  return <Tag icon={Smartphone}>{t().contacts.onPhone}</Tag>
}
