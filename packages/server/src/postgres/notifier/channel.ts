/** What goes over the wire: who says it (so that its own echo is no news), and which conversation. */
export interface Message {
  readonly sender: string
  readonly conversationId: string
}

/** PostgreSQL takes payloads up to 7,999 bytes. */
const maxBytes = 7999

export function writeMessage({ sender, conversationId }: Message): string {
  const text = `${sender}:${conversationId}`
  if (new TextEncoder().encode(text).byteLength > maxBytes) {
    throw new Error(
      'This conversation id is too long to announce. Ids have at most 512 characters.',
    )
  }
  return text
}

export function readMessage(payload: string | undefined): Message | undefined {
  const end = payload?.indexOf(':') ?? -1
  if (payload === undefined || end < 0) return undefined
  return { sender: payload.slice(0, end), conversationId: payload.slice(end + 1) }
}

/** A channel's name goes into LISTEN as an identifier, which cannot be bound as a value. */
export function requireChannelName(name: string): string {
  if (/^[a-z_][a-z0-9_]{0,39}$/.test(name)) return name
  throw new Error(
    '[playthread] The channel of a PostgreSQL notifier is a name of 1–40 lower-case letters, digits and underscores.',
  )
}
