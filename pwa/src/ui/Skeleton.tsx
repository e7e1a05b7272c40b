import './Skeleton.css'
import { t } from '../i18n'

/** The shape of rows to come. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <div class="skeleton" role="status" aria-label={t().ui.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  )
}

/** The shape of one line of text to come. */
export function SkeletonLine() {
  return <span class="skeleton-line" aria-hidden />
}
