/** Part of a file: from `start` to `end` (both included), or its last `suffix` bytes. */
export type ByteRange =
  | { readonly start: number; readonly end?: number }
  | { readonly suffix: number }

export interface HostResourceOptions {
  /** What the viewer asked for. The host may answer with the whole instead. */
  readonly range?: ByteRange
  /** One of the resource's `versions` instead of the resource itself. */
  readonly versionId?: string
  /** Aborted when the viewer is gone. */
  readonly signal: AbortSignal
}

/** The bytes of a resource, as the host has them. */
export interface HostResource {
  readonly body: Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  /** Of the whole file, in bytes. Needed for a stream; otherwise taken from `body`. */
  readonly size?: number
  /** The part that `body` is, when it is not the whole. Both ends included. */
  readonly range?: { readonly start: number; readonly end: number }
}
