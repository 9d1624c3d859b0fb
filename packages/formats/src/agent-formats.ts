import { fromCodex, isCodexLine } from './codex/from-codex.ts'
import type { Format } from './format.ts'
import { fromGeminiCli } from './gemini-cli/from-gemini-cli.ts'
import { fromOpencode, isOpencode, splitOpencode } from './opencode/from-opencode.ts'
import { fromOpenHands, isOpenHandsEvent } from './openhands/from-openhands.ts'
import { field, textField, type UnknownRecord } from './reading/record.ts'
import { firstRecords, messagesIn, recordOf } from './shapes.ts'
import { fromSweAgent } from './swe-agent/from-swe-agent.ts'

/** Sessions of coding agents. */
export const agentFormats = [
  { name: 'codex', matches: (data) => firstRecords(data).some(isCodexLine), read: fromCodex },
  { name: 'gemini-cli', matches: isGeminiCli, read: fromGeminiCli },
  { name: 'opencode', matches: isOpencode, split: splitOpencode, read: fromOpencode },
  { name: 'openhands', matches: isOpenHands, read: fromOpenHands },
  { name: 'swe-agent', matches: isSweAgent, read: fromSweAgent },
] as const satisfies readonly Format[]

function isGeminiCli(data: unknown): boolean {
  const messages = firstRecords(field(recordOf(data), 'messages'))
  const isProject = field(recordOf(data), 'projectHash') !== undefined && messages.length > 0
  return isProject || messages.some((message) => field(message, 'type') === 'gemini')
}

function isOpenHands(data: unknown): boolean {
  return firstRecords(Array.isArray(data) ? data : [data]).some(isOpenHandsEvent)
}

function isSweAgent(data: unknown): boolean {
  const record = recordOf(data)
  const [step = {}] = firstRecords(field(record, 'trajectory'))
  const isTrajectory = textField(step, 'action') !== undefined && Object.hasOwn(step, 'observation')
  const isMini = (textField(record, 'trajectory_format') ?? '').startsWith('mini-swe-agent')
  return isTrajectory || isMini || messagesIn(data).some(isCommandOutput)
}

/** mini-swe-agent's answer to a command. */
function isCommandOutput(message: UnknownRecord): boolean {
  const content = field(message, 'content')
  return (
    field(message, 'role') === 'user' &&
    typeof content === 'string' &&
    /^<returncode>-?\d+<\/returncode>/.test(content)
  )
}
