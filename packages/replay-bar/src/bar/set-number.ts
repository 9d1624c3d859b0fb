/** Writes a share of the whole into a custom property, where it can be seen to differ. */
export function setNumber(element: Element | null | undefined, name: string, share: number): void {
  if (!(element instanceof HTMLElement)) return
  const value = String(Math.round(share * 10_000) / 10_000)
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value)
}
