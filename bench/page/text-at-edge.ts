/** Enough to hold the words before and after the messages. */
const reach = 4000

/** The first characters of an element's text, without walking the rest of it. */
export function textAtStart(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let text = ''
  while (text.length < reach && walker.nextNode()) text += walker.currentNode.nodeValue ?? ''
  return text
}

/** The last characters of an element's text. */
export function textAtEnd(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.lastChild());
  let text = walker.currentNode.nodeValue ?? ''
  while (text.length < reach && walker.previousNode()) {
    text = (walker.currentNode.nodeValue ?? '') + text
  }
  return text
}
