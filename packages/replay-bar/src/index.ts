export { createReplay } from './store/create-replay.ts'
export { useReplay, useReplayState, type UseReplayOptions } from './react/use-replay.ts'
export type * from './store/replay.ts'
export { ReplayBar, type ReplayBarProps } from './bar/replay-bar.tsx'
