/** Asks the browser not to clear this phone's data when space runs short. Chromium and Safari decide in silence. */
export async function askToPersist(): Promise<boolean> {
  if (await isPersistent()) return true
  return (await navigator.storage?.persist?.()) ?? false
}

export async function isPersistent(): Promise<boolean> {
  return (await navigator.storage?.persisted?.()) ?? false
}

/** Bytes used and allowed, as the browser estimates them. */
export async function spaceUsed(): Promise<{ used: number; quota: number }> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return { used: usage, quota }
}
