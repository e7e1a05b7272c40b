import type { Draft } from './draft'

/** RFC 6068: lines end with CRLF, and spaces are %20, never +. */
export function mailto(to: string, { subject, body }: Draft): string {
  const lines = body.replaceAll('\n', '\r\n')
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
}
