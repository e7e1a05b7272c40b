/**
 * Lets Back close what lies on top of a screen. Where the browser has CloseWatcher a modal dialog
 * already answers to Back; elsewhere an extra history entry stands for it.
 */
export function backCloses(close: () => void): () => void {
  if ('CloseWatcher' in window) return () => undefined
  history.pushState({ ...history.state, overlay: true }, '')
  const here = location.href
  let gone = false
  const onPop = () => {
    gone = true
    close()
  }
  addEventListener('popstate', onPop, { once: true })
  return () => {
    removeEventListener('popstate', onPop)
    // After a link inside was followed the entry lies beneath the new page: leave it there.
    if (!gone && location.href === here && history.state?.overlay) history.back()
  }
}
