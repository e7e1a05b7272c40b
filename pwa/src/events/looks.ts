/** Where events have their pages. */
const PAGES = /https?:\/\/(?:[\w-]+\.)*(?:peatix\.com|connpass\.com|doorkeeper\.jp|techplay\.jp|lu\.ma|luma\.com|eventbrite\.[a-z.]+|meetup\.com)\//i
const DAYS = /\d{1,2}月\s?\d{1,2}日|\d{1,2}\/\d{1,2}\s?[(（][月火水木金土日]|\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** May this be about an event? Only to choose the screen: what it says is read by the server. */
export function mayBeEvent(text: string): boolean {
  return text.trimStart().startsWith('BEGIN:VCALENDAR') || PAGES.test(text) || DAYS.test(text.normalize('NFKC'))
}

/** A share sheet hands over a few lines, or a small calendar file; what would make the address too long is cut off. */
const AT_MOST = 20_000

export function importPath(text: string): string {
  return `/events/import?text=${encodeURIComponent([...text].slice(0, AT_MOST).join(''))}`
}
