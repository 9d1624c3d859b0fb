import { agentFormats } from './agent-formats.ts'
import { appFormats } from './app-formats.ts'
import { datasetFormats } from './dataset-formats.ts'
import type { Format } from './format.ts'
import { ownFormats, threadFormats } from './first-formats.ts'
import { providerFormats } from './provider-formats.ts'

/** The most telling shapes first: plain lists of messages come last. */
const formats = [
  ...ownFormats,
  ...appFormats,
  ...agentFormats,
  ...datasetFormats,
  ...providerFormats,
  ...threadFormats,
] as const

/** A format `readConversation` knows. */
export type TranscriptFormat = (typeof formats)[number]['name']

/** The format of parsed data, by its shape; `undefined` when none fits. */
export function detectFormat(input: unknown): Format<TranscriptFormat> | undefined {
  return formats.find((format) => format.matches(input))
}
