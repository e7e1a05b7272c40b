import './PullToRefresh.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n'

/** How far a finger travels before letting go refreshes, in CSS pixels. */
const FAR_ENOUGH = 110

/** A thread along the top edge that is drawn out by pulling the page down. */
export function PullToRefresh({ onRefresh }: { onRefresh: () => Promise<unknown> }) {
  const thread = useRef<HTMLElement>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const show = (share: number) => thread.current?.style.setProperty('--pulled', String(share))
    const refresh = () => {
      setBusy(true)
      void onRefresh().finally(() => setBusy(false))
    }
    return watchPull(show, refresh)
  }, [onRefresh])
  return (
    <div class="pull" role="status" data-busy={busy || undefined}>
      <i ref={thread} />
      {busy && <span class="visually-hidden">{t().ui.refreshing}</span>}
    </div>
  )
}

function watchPull(show: (share: number) => void, refresh: () => void): () => void {
  const ends = new AbortController()
  const how = { passive: true, signal: ends.signal }
  let from: number | null = null
  let share = 0
  const start = (event: TouchEvent) => {
    const alone = event.touches.length === 1 && scrollY <= 0 && !document.querySelector('dialog[open]')
    from = alone ? (event.touches[0]?.clientY ?? null) : null
  }
  const move = (event: TouchEvent) => {
    if (from === null) return
    share = Math.min(1, Math.max(0, ((event.touches[0]?.clientY ?? from) - from) / FAR_ENOUGH))
    show(share)
  }
  const end = () => {
    if (from !== null && share === 1) refresh()
    from = null
    share = 0
    show(0)
  }
  addEventListener('touchstart', start, how)
  addEventListener('touchmove', move, how)
  addEventListener('touchend', end, how)
  addEventListener('touchcancel', end, how)
  return () => ends.abort()
}
