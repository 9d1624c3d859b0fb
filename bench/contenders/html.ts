import type { Mounted, Shape } from './contender.ts'

/** A page of ready HTML: what the browser itself costs. */
export function mountHtml(
  root: HTMLElement,
  { html }: Shape,
  write: (last: Element, text: string) => void,
): Mounted {
  root.innerHTML = html
  const messages = document.getElementsByClassName('message')
  return {
    messages,
    stream(text) {
      const last = messages.item(messages.length - 1)
      if (last) write(last, text)
    },
  }
}

/** Plain text grows where it stands. */
export function appendText(last: Element, text: string): void {
  const node = last.firstChild
  if (node instanceof Text && text.startsWith(node.data)) node.appendData(text.slice(node.length))
  else last.textContent = text
}
