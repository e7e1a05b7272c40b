/** So that Settings can say when a push last arrived on this phone, and no further channel repeats it. */
export async function report(what: 'shown' | 'opened', tag: string | undefined): Promise<void> {
  if (!tag) return
  await fetch(`/api/push/${what}`, {
    method: 'POST', body: JSON.stringify({ tag }), headers: { 'Content-Type': 'application/json' },
    credentials: 'same-origin',
  }).catch(() => undefined)
}
