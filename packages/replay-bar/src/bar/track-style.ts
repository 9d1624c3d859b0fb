/** Writes a share of the whole into a custom property, where it can be seen to differ. */
export function setNumber(element: Element | null | undefined, name: string, share: number): void {
  if (!(element instanceof HTMLElement)) return
  const value = String(Math.round(share * 10_000) / 10_000)
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value)
}

/** Moves smaller than a third of a pixel of the track are not seen, only paid for. */
const visibleSteps = 2048

/** Where the playhead is drawn: its share of the whole, in steps that can be seen. */
export function drawnPlace(positionMs: number, durationMs: number): number {
  if (!(durationMs > 0)) return 1
  return Math.round(Math.min(1, positionMs / durationMs) * visibleSteps) / visibleSteps
}
