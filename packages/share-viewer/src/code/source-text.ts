/** The code an element shows, with the invisible controls it was written with instead of their names. */
export function sourceText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (!(node instanceof Element)) text += node.textContent ?? ''
    else if (node.classList.contains('pt-control')) text += controlOf(node.textContent ?? '')
    else text += sourceText(node)
  }
  return text
}

/** `U+202E` as the character it names. */
function controlOf(name: string): string {
  const point = Number.parseInt(name.replace(/^U\+/, ''), 16)
  return Number.isNaN(point) ? name : String.fromCodePoint(point)
}
