import type { Message, Part } from './conversation.ts'
import type { Issues } from './issues.ts'
import { isRecord, readLeniently } from './read-leniently.ts'
import { messageReader, partReaders } from './schema.ts'

/** How deep the messages of agents that agents started may go. */
export const maxAgentDepth = 4

/** How many messages and parts all agents of a conversation may have together. */
export const maxAgentItems = 50_000

/** Reads messages, and those of the agents that their calls started, by the same rules. */
export class MessagesReader {
  readonly #issues: Issues
  #left = maxAgentItems

  constructor(issues: Issues) {
    this.#issues = issues
  }

  read(input: readonly unknown[], base = 'messages', depth = 0): Message[] {
    const messages: Message[] = []
    const ids = new Set<string>()
    for (const [index, item] of input.entries()) {
      const path = `${base}[${index}]`
      if (!this.#hasRoom(path, depth)) break
      const head = readLeniently(messageReader, item, path, this.#issues)
      if (!head || !isRecord(item)) continue
      const id = uniqueId(head.id ?? `${index + 1}`, ids)
      if (id !== head.id) this.#issues.add(`${path}.id`, `missing or used twice; now "${id}"`)
      messages.push({ ...head, id, parts: this.#readParts(item.parts, `${path}.parts`, depth) })
    }
    return messages
  }

  #readParts(input: unknown, base: string, depth: number): Part[] {
    if (!Array.isArray(input)) {
      this.#issues.add(base, 'expected a list')
      return []
    }
    const parts: Part[] = []
    for (const [index, item] of input.entries()) {
      const path = `${base}[${index}]`
      if (!this.#hasRoom(path, depth)) break
      parts.push(this.#readPart(item, path, depth))
    }
    return parts
  }

  #readPart(input: unknown, path: string, depth: number): Part {
    const type = isRecord(input) && typeof input.type === 'string' ? input.type : ''
    if (!isRecord(input) || !isPartType(type)) {
      this.#issues.add(
        path,
        type ? `unknown part type "${type}"` : 'expected an object with a type',
      )
      return { type: 'unknown', originalType: type }
    }
    const part = readLeniently<Part>(partReaders[type], input, path, this.#issues)
    if (!part) return { type: 'unknown', originalType: type }
    if (part.type !== 'tool' || !Object.hasOwn(input, 'messages')) return part
    const messages = this.#readAgent(input.messages, `${path}.messages`, depth + 1)
    return messages.length === 0 ? part : { ...part, messages }
  }

  /** The call keeps its place whatever becomes of what its agent did. */
  #readAgent(input: unknown, path: string, depth: number): Message[] {
    if (input === undefined) return []
    if (!Array.isArray(input)) this.#issues.add(path, 'expected a list')
    else if (depth <= maxAgentDepth) return this.read(input, path, depth)
    else this.#issues.add(path, `agents nested more than ${maxAgentDepth} deep were left out`)
    return []
  }

  #hasRoom(path: string, depth: number): boolean {
    if (depth === 0) return true
    if (this.#left > 0) {
      this.#left -= 1
      return true
    }
    this.#issues.add(path, 'too much from agents; the rest was left out')
    return false
  }
}

function isPartType(type: string): type is keyof typeof partReaders {
  return Object.hasOwn(partReaders, type)
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
