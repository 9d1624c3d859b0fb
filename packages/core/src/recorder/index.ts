export { createRecorder, type Recorder, type RecorderOptions } from './create-recorder.ts'
export { decodeRecording } from './decode-recording.ts'
export { encodeRecording } from './encode-recording.ts'
export { withRecording } from './with-recording.ts'
export { readPiece } from './read-piece.ts'
export { recordingLimits } from './stream-recording.ts'
export type {
  RecordedPart,
  RecordedText,
  RecordedTool,
  StreamEvent,
  StreamRecording,
} from './stream-recording.ts'
export type { StreamEnd } from './pass-through.ts'
