import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readConversations } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally } from '../reading/recorded.fixture.ts'
import { fromOpencode } from './index.ts'

/** The folders of the recorded storage are flattened into the files' names. */
function storage(name: string): Record<string, unknown> {
  const root = path.join(import.meta.dirname, '../../fixtures')
  const files = globSync(`opencode/storage/${name}__*.json`, { cwd: root })
  return Object.fromEntries(
    files.map((file) => [file.replaceAll('__', '/'), JSON.parse(recorded(file))]),
  )
}

test('recorded: the sessions of a storage folder', () => {
  const all = readConversations(storage('storage_v2'))
  for (const { conversation } of all) expectSound(conversation)
  expect(all.map(({ format, issues }) => [format, issues])).toEqual([
    ['opencode', []],
    ['opencode', []],
  ])
  const large = all.find(({ conversation }) => conversation.id === 's_stage0_large')?.conversation
  const small = all.find(({ conversation }) => conversation.id === 's_stage0_small')?.conversation
  expect(small && tally(small)).toEqual({ text: 2, 'tool done': 1 })
  expect(large).toMatchObject({ title: 'OpenCode Large', createdAt: '2024-10-27T03:35:00.000Z' })
  expect(large && partsOf(large, 'tool')[0]).toMatchObject({
    toolName: 'bash',
    startedAt: '2024-10-27T03:35:02.500Z',
    endedAt: '2024-10-27T03:35:03.000Z',
  })
  expect(large?.resources).toMatchObject([{ title: 'error.log', mediaType: 'text/plain' }])
  expect(JSON.stringify(large)).not.toMatch(/file:|exit code 1|cost/)
})

test('recorded: an older storage, whose prompt left no text', () => {
  const [only] = readConversations(storage('storage_legacy'))
  expect(only && tally(only.conversation)).toEqual({ text: 1, 'tool done': 1 })
})

test('an export: aborted, failed and refused', () => {
  const part = (state: object) => ({
    type: 'tool',
    callID: JSON.stringify(state),
    tool: 'bash',
    state,
  })
  const message = (error: object, ...parts: object[]) => ({
    info: { id: JSON.stringify(error), role: 'assistant', error },
    parts,
  })
  const { conversation } = fromOpencode({
    info: { id: 's', title: 'T' },
    messages: [
      {
        info: { id: 'u', role: 'user' },
        parts: [
          { type: 'text', text: 'Hi' },
          { type: 'text', text: 'secret', synthetic: true },
        ],
      },
      message(
        { name: 'ProviderAuthError', data: { message: 'No key' } },
        part({ status: 'error', error: 'The user rejected permission' }),
      ),
      { info: { id: 'u2', role: 'user' }, parts: [{ type: 'text', text: 'Again' }] },
      message({ name: 'MessageAbortedError' }, part({ status: 'running', input: {} })),
    ],
  })
  expectSound(conversation)
  expect(tally(conversation)).toEqual({ text: 2, 'tool denied': 1, error: 1, 'tool abandoned': 1 })
  expect(conversation.messages.map(({ status }) => status)).toEqual([
    'complete',
    'error',
    'complete',
    'stopped',
  ])
  expect(JSON.stringify(conversation)).not.toContain('secret')
})
