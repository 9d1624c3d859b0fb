/** Something that lasts as long as a link is public: a viewer's event stream, or a download. */
export interface LiveMember {
  /** The conversation is different now. */
  changed(revision: string | undefined): void
  /** The link is no longer public: say so if you can, and end. */
  stopped(): void
  /** End without a verdict; a viewer will come back and ask. */
  cut(): void
  /** Show that you are alive, and notice if the other side is not. */
  beat(): void
}

/** Everyone who is with one link in this process. */
export interface Channel {
  readonly shareId: string
  readonly conversationId: string
  readonly members: Set<LiveMember>
  /** What the public conversation was when last looked at. */
  revision: string | undefined
  ended: boolean
  /** Since when nobody answers whether the link is public. */
  unprovenSinceMs: number | undefined
  /** A look at the conversation is wanted. */
  isDirty: boolean
  running: Promise<void> | undefined
  lookedAtMs: number
  timer: ReturnType<typeof setTimeout> | undefined
}

export function createChannel(shareId: string, conversationId: string): Channel {
  return {
    shareId,
    conversationId,
    members: new Set(),
    revision: undefined,
    ended: false,
    unprovenSinceMs: undefined,
    isDirty: false,
    running: undefined,
    lookedAtMs: Number.NEGATIVE_INFINITY,
    timer: undefined,
  }
}
