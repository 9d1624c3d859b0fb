import { parseConversation, type Conversation } from '@playthread/core'

/** What the server hands to the page it rendered: data in the document, never script. */
export interface PageData {
  /** `null`: the link is not public. */
  readonly conversation: Conversation | null
}

const elementId = 'harbor-page-data'

export function pageDataElement(data: PageData): string {
  // Escaped, so that nothing in it can end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${elementId}">${json}</script>`
}

/** Takes the data out of the document: a link that is stopped must leave nothing behind. */
export function takePageData(): PageData | null {
  const element = document.getElementById(elementId)
  if (!element) return null
  element.remove()
  const data: { conversation: unknown } = JSON.parse(element.textContent ?? '')
  return { conversation: data.conversation === null ? null : parseConversation(data.conversation) }
}
