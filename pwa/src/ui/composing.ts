/** True while Enter belongs to the input method; Safari tells it only by keyCode 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
