/**
 * The conversation model: neutral, versioned, JSON.
 *
 * It is also the public allow-list. What is not named here never reaches a viewer: the server
 * and every adapter rebuild what they publish from these fields and drop the rest.
 */

/** Any JSON value. Host-defined payloads (tool input, `data` parts) are of this type. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A moment as ISO 8601 text with a zone, such as `2026-01-24T16:42:05.120Z`. */
export type Timestamp = string

/**
 * How streamed text arrived: pairs of `[ms, utf16End]`. At `ms` milliseconds after the part
 * began, the first `utf16End` UTF-16 code units of its text were there. Both rise or stay equal.
 */
export type Recording = readonly (readonly [ms: number, utf16End: number])[]

/** A conversation as a viewer may see it. */
export interface Conversation {
  /** The model's version. */
  readonly version: 1
  /** Opaque id. In a public conversation this is the share id, never the host's own id. */
  readonly id: string
  readonly title: string
  /** Oldest first. The order here wins over every timestamp. */
  readonly messages: readonly Message[]
  /** Files and pages that parts refer to by id. */
  readonly resources: readonly Resource[]
  /** The resource to show when someone skips to the result. @default the last one shown */
  readonly resultResourceId?: string
  readonly createdAt?: Timestamp
  readonly updatedAt?: Timestamp
  /** `streaming` while the last message is still being written. */
  readonly status: 'complete' | 'streaming'
}

/** One turn's contribution by one side. System and developer messages do not exist here. */
export interface Message {
  /** Stable and unique within the conversation: links (`#m-<id>`) point at it. */
  readonly id: string
  readonly role: 'user' | 'assistant'
  readonly parts: readonly Part[]
  readonly createdAt?: Timestamp
  readonly author?: Author
  /** The model's public name, such as `Claude Sonnet 4.5`. */
  readonly model?: string
  /** `stopped`: the user ended it early. `error`: generation failed. */
  readonly status: 'complete' | 'streaming' | 'stopped' | 'error'
}

export interface Author {
  readonly name: string
  readonly avatarUrl?: string
}

export type Part =
  | TextPart
  | ReasoningPart
  | ToolPart
  | ResourcePart
  | SourcePart
  | DataPart
  | ErrorPart
  | UnknownPart

/** When a part began and ended, and how it arrived in between. */
export interface Timed {
  readonly startedAt?: Timestamp
  readonly endedAt?: Timestamp
}

/** Markdown for an assistant; plain text, shown as markdown too, for a user. */
export interface TextPart extends Timed {
  readonly type: 'text'
  readonly text: string
  readonly recording?: Recording
}

/** What the model thought before it answered. Folded by default. */
export interface ReasoningPart extends Timed {
  readonly type: 'reasoning'
  readonly text: string
  readonly recording?: Recording
}

/** One call of one tool, with what went in and what came out. */
export interface ToolPart extends Timed {
  readonly type: 'tool'
  /** Unique within the conversation. */
  readonly toolCallId: string
  /** The tool's own name, such as `bash`. */
  readonly toolName: string
  /** What this call is for, in words, such as `Run the Titanic analysis`. */
  readonly title?: string
  readonly input?: JsonValue
  readonly output?: readonly ToolContent[]
  /**
   * What an agent that this call started was asked, wrote and did, oldest first. Their ids are
   * unique among themselves only: no link leads to them. Calls in them may hold messages too, four
   * levels deep.
   */
  readonly messages?: readonly Message[]
  /**
   * `denied`: the user refused it. `abandoned`: the conversation went on without a result.
   */
  readonly status: 'running' | 'done' | 'error' | 'denied' | 'abandoned'
}

/** A piece of a tool's output, after the content types of the Model Context Protocol. */
export type ToolContent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly mediaType: string; /** Base64. */ readonly data: string }
  | { readonly type: 'audio'; readonly mediaType: string; /** Base64. */ readonly data: string }
  /** Something in `conversation.resources`. */
  | { readonly type: 'resource'; readonly resourceId: string }
  | { readonly type: 'resource_link'; readonly url: string; readonly title?: string }
  | { readonly type: 'structured'; readonly value: JsonValue }

/** A file that belongs here: an attachment of the user or a result of the assistant. */
export interface ResourcePart {
  readonly type: 'resource'
  readonly resourceId: string
}

/** A page the answer rests on. Shown as a numbered citation. */
export interface SourcePart {
  readonly type: 'source'
  readonly url: string
  readonly title?: string
  readonly snippet?: string
}

/** Something only the host knows how to draw; see the viewer's `renderers`. */
export interface DataPart {
  readonly type: 'data'
  readonly name: string
  readonly data: JsonValue
}

export interface ErrorPart {
  readonly type: 'error'
  readonly message: string
}

/** A part this version cannot read. Its content was dropped; its place is kept and shown calmly. */
export interface UnknownPart {
  readonly type: 'unknown'
  /** What the part called itself. */
  readonly originalType: string
}

export type ResourceKind =
  | 'image'
  | 'video'
  | 'audio'
  | 'pdf'
  | 'html'
  | 'svg'
  | 'markdown'
  | 'code'
  | 'table'
  | 'json'
  | 'diff'
  | 'terminal'
  | 'chart'
  | 'diagram'
  | 'text'
  | 'link'
  | 'file'

/** The bytes of a resource: inline `data`, or a `url` to read them from. */
export interface ResourceContent {
  /** Absolute, or relative to the page that shows it. http, https, blob and data URLs only. */
  readonly url?: string
  readonly data?: string
  /** How `data` is written. @default 'utf8' */
  readonly encoding?: 'utf8' | 'base64'
  /** In bytes. */
  readonly size?: number
}

/** A file or page that the conversation refers to. */
export interface Resource extends ResourceContent {
  /** Opaque and unique within the conversation. Never a path. */
  readonly id: string
  readonly kind: ResourceKind
  /** The name to show, such as `survival_overview.png`. */
  readonly title: string
  /** IANA media type, such as `image/png`. */
  readonly mediaType: string
  readonly thumbnailUrl?: string
  /** Earlier and later states, oldest first. The resource itself shows the newest. */
  readonly versions?: readonly ResourceVersion[]
  readonly createdAt?: Timestamp
}

export interface ResourceVersion extends ResourceContent {
  readonly id: string
  readonly title?: string
  readonly createdAt?: Timestamp
}
