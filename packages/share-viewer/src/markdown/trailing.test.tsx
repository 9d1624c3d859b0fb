import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { conversation, message } from '../stories-support/parts.fixture.ts'

const source = { type: 'source', url: 'https://a.example/', title: 'A' } as const

/** What the number of a source stands in. */
function citedIn(text: string, status: 'complete' | 'streaming'): string {
  const cited = message('assistant', [text, source, 'After.'], { status })
  render(<ConversationView conversation={conversation([cited])} />)
  const home = screen.getByRole('link', { name: 'Source 1' }).parentElement
  return `${home?.tagName} ${home?.textContent}`
}

describe.each(['complete', 'streaming'] as const)('in a message that is %s', (status) => {
  test.each([
    ['a paragraph', 'It rained.', 'P It rained.1'],
    ['a list', '- one\n- two', 'LI two1'],
    ['a list of paragraphs', '- one\n\n- two', 'P two1'],
    ['a list within a list', '1. one\n   - **two**', 'LI two1'],
    ['a task list', '- [x] done\n- [ ] open', 'LI open1'],
    ['a quote', '> It rained.', 'P It rained.1'],
    ['a formula in a line of a list', '- so $x$', 'LI so x1'],
  ])('a citation follows the last words of %s', (_name, text, expected) => {
    expect(citedIn(text, status)).toBe(expected)
  })

  test.each([
    ['a table', '| a |\n|---|\n| 1 |'],
    ['code', '```\ncode\n```'],
    ['a list that ends in code', '- one\n\n      code'],
    ['a rule', 'x\n\n---'],
  ])('and stands below %s', (_name, text) => {
    expect(citedIn(text, status)).toBe('P 1')
  })
})
