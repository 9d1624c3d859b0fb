import type { Part } from '@playthread/core'
import { describe, expect, test } from 'vitest'
import { expectSound, partsOf } from '../reading/recorded.fixture.ts'
import { fromUIMessages } from './index.ts'

function readTool(part: object, status?: 'streaming') {
  const messages = [{ id: 'a', role: 'assistant', parts: [part] }]
  const reading = fromUIMessages(messages, status && { status })
  expectSound(reading.conversation)
  return { tool: partsOf(reading.conversation, 'tool')[0], issues: reading.issues }
}

const call = { type: 'tool-get_weather', toolCallId: 'c1', input: { city: 'Oslo' } }
const no = { id: 'a1', approved: false, reason: 'Too dear.' }

describe('the states of a tool', () => {
  test.each<[string, object, Extract<Part, { type: 'tool' }>['status'], unknown]>([
    ['input-streaming', {}, 'abandoned', undefined],
    ['input-available', {}, 'abandoned', undefined],
    ['approval-requested', { approval: { id: 'a1' } }, 'abandoned', undefined],
    ['approval-responded', { approval: { id: 'a1', approved: true } }, 'abandoned', undefined],
    ['approval-responded', { approval: no }, 'denied', [{ type: 'text', text: 'Too dear.' }]],
    ['output-denied', { approval: no }, 'denied', [{ type: 'text', text: 'Too dear.' }]],
    [
      'output-error',
      { errorText: 'No such city.' },
      'error',
      [{ type: 'text', text: 'No such city.' }],
    ],
    ['output-available', { output: 'Rain' }, 'done', [{ type: 'text', text: 'Rain' }]],
    ['output-available', { output: { c: 4 } }, 'done', [{ type: 'structured', value: { c: 4 } }]],
    [
      'output-available',
      { output: 'Ra', preliminary: true },
      'abandoned',
      [{ type: 'text', text: 'Ra' }],
    ],
  ])('%s %j is %s', (state, rest, status, output) => {
    const { tool, issues } = readTool({ ...call, ...rest, state })
    expect(tool).toMatchObject({ toolName: 'get_weather', input: { city: 'Oslo' }, status })
    expect(tool?.output).toEqual(output)
    expect(issues).toEqual([])
  })

  test('in the message still being written an open call is running', () => {
    const { tool } = readTool({ ...call, state: 'input-streaming' }, 'streaming')
    expect(tool?.status).toBe('running')
  })

  test('a failed call keeps the input that the model garbled', () => {
    const part = { type: 'dynamic-tool', toolName: 'x', toolCallId: 'c', state: 'output-error' }
    const { tool } = readTool({ ...part, rawInput: '{"city": ', errorText: 'Invalid input' })
    expect(tool).toMatchObject({ toolName: 'x', input: '{"city": ', status: 'error' })
  })

  test('a state of a later version is named, its output kept', () => {
    const { tool, issues } = readTool({ ...call, state: 'output-archived', output: 'Rain' })
    expect(tool).toMatchObject({ status: 'done', output: [{ text: 'Rain' }] })
    expect(issues).toEqual([
      { path: 'messages[0].parts[0].state', message: 'a tool state this version cannot read' },
    ])
  })

  test('a Model Context Protocol result becomes its content', () => {
    const content = [
      { type: 'text', text: 'Two files' },
      { type: 'image', data: 'aGk=', mimeType: 'image/png' },
      {
        type: 'resource',
        resource: { uri: 'file:///home/me/a.md', mimeType: 'text/markdown', text: '# A' },
      },
      { type: 'resource_link', uri: 'https://example.com/b', name: 'B' },
    ]
    const { tool } = readTool({
      ...call,
      state: 'output-available',
      output: { content, isError: false },
    })
    expect(tool?.output).toEqual([
      { type: 'text', text: 'Two files' },
      { type: 'image', mediaType: 'image/png', data: 'aGk=' },
      { type: 'resource', resourceId: expect.stringMatching(/^r_[0-9a-z]{14}$/) },
      { type: 'resource_link', url: 'https://example.com/b', title: 'B' },
    ])
  })
})
