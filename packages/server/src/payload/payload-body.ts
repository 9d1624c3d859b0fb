import { compress, type Encoding } from './compress.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Ready bytes of one answer, and their compressed forms, each made once when first asked for. */
export interface PayloadBody {
  readonly plain: () => Bytes
  readonly encoded: (encoding: Encoding) => Promise<Bytes>
  readonly isWorthCompressing: boolean
  /** How much memory it holds now. */
  readonly heldBytes: () => number
}

/** Below this a header and a round through the compressor cost more than they save. */
const smallest = 1024

export interface PayloadSource {
  readonly make: () => Bytes
  /** About how large it is. */
  readonly size: number
  /** `false`: a part of something that is kept anyway is put together anew, rather than kept twice. */
  readonly isKept: boolean
}

export function createPayloadBody({ make, size, isKept }: PayloadSource): PayloadBody {
  const made = new Map<Encoding, Promise<Bytes>>()
  let kept: Bytes | undefined
  let held = 0

  function plain(): Bytes {
    if (!isKept) return make()
    if (!kept) {
      kept = make()
      held += kept.byteLength
    }
    return kept
  }

  return {
    plain,
    encoded: (encoding) => {
      const before = made.get(encoding)
      if (before) return before
      const result = compress(plain(), encoding).then((bytes) => {
        held += bytes.byteLength
        return bytes
      })
      made.set(encoding, result)
      return result
    },
    isWorthCompressing: size >= smallest,
    heldBytes: () => held,
  }
}
