// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { longConversation } from '../stories-support/parts.fixture.ts'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { ConversationView } from './conversation-view.tsx'

test('the server’s HTML holds every text, and nothing a strict policy would block', () => {
  const html = renderToString(<ConversationView conversation={titanic} />)
  for (const text of [
    'Analyzing Dataset Insights',
    'What interesting findings can be made from this dataset?',
    'Dramatic Gender Disparity',
    'Run visualization script',
    'I need to examine the Titanic dataset first',
    'Family of 2–4',
    'df.pivot_table',
    'Report on the Loss of the Titanic',
    'titanic_summary.txt',
  ]) {
    expect(html).toContain(text)
  }
  expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/)
})

test('a long conversation is there whole', () => {
  const html = renderToString(<ConversationView conversation={longConversation(150)} />)
  expect(html).toContain('Question 150: what changed?')
})
