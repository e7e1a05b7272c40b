import { api } from '../store/api'
import { dateValue } from '../i18n/time'
import { clock } from '../store/clock'
import { syncNow } from '../store/sync'

const ZIP = 'application/zip'
/** Thousands of photos over a phone's network. */
const PATIENCE_MS = 60 * 60_000
const TELL_EVERY = 250_000

/** The server's zip of everything, what was unsent before it began in it; `tell` hears of the bytes so far. */
export async function fetchExport(tell: (bytes: number) => void, signal: AbortSignal): Promise<File> {
  await syncNow()
  const answer = await api.download('/export', { timeout: PATIENCE_MS, signal })
  // As a blob the browser may keep it on its disk; in our own hands it would be all in memory.
  const blob = await new Response(answer.body?.pipeThrough(counting(tell))).blob()
  return new File([blob], `enishi-${dateValue(clock.now())}.zip`, { type: ZIP })
}

function counting(tell: (bytes: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let [bytes, told] = [0, 0]
  return new TransformStream({
    transform(chunk, out) {
      bytes += chunk.byteLength
      if (bytes - told >= TELL_EVERY) tell((told = bytes))
      out.enqueue(chunk)
    },
  })
}

/**
 * Gives the file to the person: by the share sheet on a phone that takes it, since a home-screen app on an iPhone
 * has no downloads; else as a download. False when they put the sheet away.
 */
export async function handOver(file: File): Promise<boolean> {
  if (!matchMedia('(pointer: coarse)').matches || !navigator.canShare?.({ files: [file] })) return download(file)
  return navigator.share({ files: [file] }).then(() => true, (error: Error) => error.name !== 'AbortError' && download(file))
}

function download(file: File): boolean {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}
