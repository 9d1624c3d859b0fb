import { field, textField, type UnknownRecord } from '../reading/record.ts'
import type { ResourceList } from '../reading/resource-list.ts'
import { artifactKind, withExtension } from './artifact-kind.ts'

interface Artifact {
  readonly title: string
  readonly mediaType: string
  readonly text: string
}

/** What a call or a tag says of an artifact. */
interface Said {
  readonly type?: string | undefined
  readonly title?: string | undefined
  readonly language?: string | undefined
}

const closingTag = '</antartifact>'

/** Files that Claude made beside its answers, each with the states it went through. */
export class Artifacts {
  readonly #resources: ResourceList
  readonly #known = new Map<string, Artifact>()

  constructor(resources: ResourceList) {
    this.#resources = resources
  }

  /**
   * Follows a call of the artifact tool: `create`, `rewrite`, or `update` of a piece of text. An
   * update that does not fit is not guessed.
   */
  follow(input: UnknownRecord): string | undefined {
    const id = textField(input, 'id')
    if (id === undefined) return undefined
    const content = textField(input, 'content') ?? this.#updated(this.#known.get(id), input)
    if (content === undefined) return undefined
    const said = {
      type: textField(input, 'type'),
      title: textField(input, 'title'),
      language: textField(input, 'language'),
    }
    return this.#set(id, said, content)
  }

  /** Takes artifacts in tags out of a text, each to be shown after it. */
  takeOut(text: string, found: (resourceId: string) => void): string {
    const opening = /<antArtifact\b([^>]*)>/gi
    const lower = text.toLowerCase()
    let result = ''
    let done = 0
    for (let match = opening.exec(text); match; match = opening.exec(text)) {
      const closing = lower.indexOf(closingTag, opening.lastIndex)
      const end = closing < 0 ? text.length : closing
      const content = text.slice(opening.lastIndex, end).replace(/^\n/, '')
      const tag = match[1] ?? ''
      const title = attribute(tag, 'title')
      const said = { type: attribute(tag, 'type'), title, language: attribute(tag, 'language') }
      found(this.#set(attribute(tag, 'identifier') ?? title ?? 'artifact', said, content))
      result += text.slice(done, match.index)
      done = closing < 0 ? end : closing + closingTag.length
      opening.lastIndex = done
    }
    return result + text.slice(done)
  }

  #updated(before: Artifact | undefined, input: UnknownRecord): string | undefined {
    const from = textField(input, 'old_str')
    const to = field(input, 'new_str') ?? ''
    if (before === undefined || from === undefined || typeof to !== 'string') return undefined
    // A function, so that "$&" in the new text stays as it is.
    return before.text.includes(from) ? before.text.replace(from, () => to) : undefined
  }

  #set(id: string, said: Said, text: string): string {
    const before = this.#known.get(id)
    const kind = said.type === undefined ? undefined : artifactKind(said.type, said.language)
    const title =
      said.title === undefined && before
        ? before.title
        : withExtension(said.title ?? id, kind?.extension)
    const mediaType = kind?.mediaType ?? before?.mediaType ?? 'text/plain'
    this.#known.set(id, { title, mediaType, text })
    const key = `artifact\n${id}`
    return this.#resources.revise({ key, title, mediaType, data: text, encoding: 'utf8' })
  }
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1] || undefined
}
