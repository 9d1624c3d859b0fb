/** The one share record of a conversation, as a sequential program would keep it. */
export interface ShareState {
  /** `''`: there is no record. */
  readonly id: string
  readonly status: 'active' | 'stopped'
  readonly generation: number
}

export type Call =
  | { readonly op: 'create'; readonly ifGeneration?: number }
  | { readonly op: 'stop' }
  | { readonly op: 'reset' }
  | { readonly op: 'read'; readonly id: string }

export interface Answer {
  readonly status: number
  readonly share?: { readonly id: string; readonly generation: number; readonly status: string }
}

export const nothing: ShareState = { id: '', status: 'stopped', generation: 0 }

/**
 * The state after a call, if a server in this state may answer so. An unknown answer (`undefined`)
 * agrees with anything. The ids of new links come from the answer, since they are random.
 */
export function step(
  state: ShareState,
  call: Call,
  answer: Answer | undefined,
): ShareState | undefined {
  const next = effect(state, call, answer?.share?.id ?? 'unknown')
  if (!answer) return next ?? state
  if (call.op === 'read') {
    const isPublic = state.status === 'active' && state.id === call.id
    return answer.status === (isPublic ? 200 : 404) ? state : undefined
  }
  if (!next) return answer.status === (call.op === 'create' ? 409 : 404) ? state : undefined
  const { share } = answer
  const isTold =
    share?.id === next.id && share.generation === next.generation && share.status === next.status
  return answer.status === 200 && isTold ? next : undefined
}

/** `undefined`: refused. */
function effect(state: ShareState, call: Call, newId: string): ShareState | undefined {
  const generation = state.generation + 1
  if (call.op === 'read') return state
  if (call.op === 'create') {
    if (state.status === 'active') return state
    if (call.ifGeneration !== undefined && call.ifGeneration !== state.generation) return undefined
    return { id: state.id || newId, status: 'active', generation }
  }
  if (state.id === '') return undefined
  if (call.op === 'stop')
    return state.status === 'stopped' ? state : { ...state, status: 'stopped', generation }
  return { id: newId, status: 'active', generation }
}
