/** Gives an element exactly these children, moving and removing no more than it must. */
export function arrange(parent: Element, children: readonly Node[]): void {
  let next = parent.firstChild
  for (const child of children) {
    if (child === next) next = next.nextSibling
    else parent.insertBefore(child, next)
  }
  while (next) {
    const gone = next
    next = next.nextSibling
    gone.remove()
  }
}
