/**
 * Lays Home beneath a page that was opened from outside (a notification, a shared link), so that Back
 * leads there and not out of the app.
 */
export function layHomeBeneath(): void {
  const opened = location.pathname + location.search + location.hash
  if (opened === '/' || history.length > 1) return
  history.replaceState(null, '', '/')
  history.pushState(null, '', opened)
}
