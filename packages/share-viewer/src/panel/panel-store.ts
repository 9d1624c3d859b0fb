import { isSameWay, type AgentPlace } from '../message/agent-path.ts'

/** What the panel shows: a resource (in one of its versions) or one tool call. */
export type PanelItem =
  | { readonly type: 'resource'; readonly resourceId: string; readonly versionId?: string }
  | {
      readonly type: 'tool'
      readonly messageId: string
      readonly toolCallId: string
      /** The way from there to a call of an agent. @default the call itself */
      readonly inside?: readonly AgentPlace[]
    }

export interface PanelSnapshot {
  /** `null` when the panel is closed. */
  readonly item: PanelItem | null
  /** The reader chose (or closed) something, so the replay no longer moves the panel. */
  readonly pinned: boolean
  /** A replay is under way: the panel says whether it follows. */
  readonly replaying: boolean
  /** Rises whenever the reader opens something: focus then moves into the panel. */
  readonly opened: number
}

/**
 * The panel's state, without React. The reader's actions pin it; the replay moves it only while
 * nothing is pinned.
 */
export interface PanelStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => PanelSnapshot
  /** The reader opens a resource, by default in its newest version. */
  readonly openResource: (resourceId: string, versionId?: string) => void
  /** The reader opens a tool call, or one of an agent inside it. */
  readonly openTool: (messageId: string, toolCallId: string, inside?: readonly AgentPlace[]) => void
  /** The reader moves on inside the open panel (next file, another version): pins, keeps focus. */
  readonly show: (item: PanelItem) => void
  readonly close: () => void
  /** Back to what the replay shows. */
  readonly follow: () => void
  /** For the replay: what the playhead shows now. */
  readonly setFollowed: (item: PanelItem | null) => void
  /** For the replay: whether one is under way. A new one begins unpinned. */
  readonly setReplaying: (replaying: boolean) => void
  /** Forgets everything, for a link that was stopped. */
  readonly clear: () => void
}

const closed: PanelSnapshot = { item: null, pinned: false, replaying: false, opened: 0 }

/** A store for one viewer. */
export function createPanelStore(initialItem: PanelItem | null = null): PanelStore {
  const listeners = new Set<() => void>()
  let snapshot: PanelSnapshot = { ...closed, item: initialItem }
  let followed: PanelItem | null = initialItem

  function set(change: Partial<PanelSnapshot>): void {
    const next = { ...snapshot, ...change }
    if (isSameItem(next.item, snapshot.item)) next.item = snapshot.item
    if (isSameSnapshot(next, snapshot)) return
    snapshot = next
    for (const listener of listeners) listener()
  }
  const open = (item: PanelItem): void => set({ item, pinned: true, opened: snapshot.opened + 1 })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    openResource: (resourceId, versionId) =>
      open({ type: 'resource', resourceId, ...(versionId === undefined ? {} : { versionId }) }),
    openTool: (messageId, toolCallId, inside = []) =>
      open({ type: 'tool', messageId, toolCallId, ...(inside.length > 0 && { inside }) }),
    show: (item) => set({ item, pinned: true }),
    close: () => set({ item: null, pinned: true }),
    follow: () => set({ item: followed, pinned: false }),
    setFollowed(item) {
      followed = item
      if (!snapshot.pinned) set({ item })
    },
    setReplaying(replaying) {
      if (replaying === snapshot.replaying) return
      set({ replaying, pinned: replaying ? false : snapshot.pinned })
    },
    clear() {
      followed = null
      set({ item: null, pinned: false, replaying: false })
    },
  }
}

/** Whether two items show the same thing. */
export function isSameItem(a: PanelItem | null, b: PanelItem | null): boolean {
  if (a === b) return true
  if (!a || !b) return false
  if (a.type === 'resource') {
    return b.type === 'resource' && a.resourceId === b.resourceId && a.versionId === b.versionId
  }
  if (b.type !== 'tool' || a.messageId !== b.messageId) return false
  return a.toolCallId === b.toolCallId && isSameWay(a.inside ?? [], b.inside ?? [])
}

function isSameSnapshot(a: PanelSnapshot, b: PanelSnapshot): boolean {
  return (
    a.item === b.item &&
    a.pinned === b.pinned &&
    a.replaying === b.replaying &&
    a.opened === b.opened
  )
}
