import { messageElementId } from '@playthread/core'
import { isLive } from './is-live.ts'
import { turnKey, type SectionSlots, type SectionState } from './section-state.ts'

/**
 * Takes over what a server wrote: it is the very document that would be built here. Whether it
 * was; if not, nothing has been taken.
 */
export function adoptSection(
  container: Element,
  state: SectionState,
  { messages, turns }: SectionSlots,
): boolean {
  const { section, env } = state
  const articles = [...container.children]
  if (articles.length !== section.turns.length) return false
  for (const [place, turn] of section.turns.entries()) {
    const article = articles[place]
    const children = [...(article?.children ?? [])]
    const elements = children.filter((child) => child.matches('.pt-message, .pt-live'))
    if (!(article instanceof HTMLElement) || elements.length !== turn.messages.length) {
      return forget({ messages, turns })
    }
    for (const [offset, message] of turn.messages.entries()) {
      const element = elements[offset]
      const live = isLive(message, env.renderers)
      const named = live ? element?.firstElementChild : element
      if (!(element instanceof HTMLElement) || named?.id !== messageElementId(message.id)) {
        return forget({ messages, turns })
      }
      messages.set(message.id, {
        message,
        index: turn.firstIndex + offset,
        byline: turn.bylines[offset] ?? null,
        state,
        element,
        live,
        expanded: false,
        tip: null,
      })
    }
    const head = children.filter((child) => !elements.includes(child))
    turns.set(turnKey(turn), { turn, env, article, head })
  }
  // React mounts these anew, in the same place.
  for (const { live, element } of messages.values()) if (live) element.replaceChildren()
  return true
}

function forget({ messages, turns }: SectionSlots): false {
  messages.clear()
  turns.clear()
  return false
}
