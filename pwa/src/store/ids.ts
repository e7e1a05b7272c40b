import { clock } from './clock'

/** A time-ordered UUID, version 7 (RFC 9562, 5.7). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(clock.now().getTime()) << 16n) | 0x7000n | randomBits(bytes))
  return stamped(bytes, 7)
}

/** A UUID made from a name, version 5 (RFC 9562, 5.5): the same on the phone and on the server. */
export async function uuid5(namespace: string, name: string): Promise<string> {
  const space = namespace.replaceAll('-', '').match(/../g) ?? []
  const input = Uint8Array.from([...space.map((pair) => parseInt(pair, 16)), ...new TextEncoder().encode(name)])
  return stamped(new Uint8Array(await crypto.subtle.digest('SHA-1', input)).slice(0, 16), 5)
}

/** Made by `newId`, so by one device alone. */
export const isRandom = (id: string): boolean => id[14] === '7'

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

const randomBits = (bytes: Uint8Array): bigint => BigInt((((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)) & 0x0fff)

function stamped(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
