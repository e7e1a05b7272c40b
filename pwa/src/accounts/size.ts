/** 0.4 MB, 12 MB, 1.2 GB: as phones say it, a megabyte being a million bytes. */
export function sizeOf(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  const megabytes = bytes / 1e6
  return `${megabytes >= 10 ? Math.round(megabytes) : megabytes.toFixed(1)} MB`
}
