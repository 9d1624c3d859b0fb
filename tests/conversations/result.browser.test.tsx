import '@playthread/core/styles.css'
import '@playthread/replay-bar/styles.css'
import '@playthread/share-viewer/styles.css'
import type { Conversation } from '@playthread/core'
import { readConversations } from '@playthread/formats'
import { ConversationView } from '@playthread/share-viewer'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

// "After a skip to the result the transcript is the viewer's without replay, byte for byte", in
// real conversations: agents with tools and panels, formulas, tables, code.
const files = import.meta.glob<string>(
  [
    '../../packages/formats/fixtures/claude-code/entire-68-60e2316a8a-0.jsonl',
    '../../packages/formats/fixtures/codex-rollout/agent-sessions-codex-small.jsonl',
    '../../packages/formats/fixtures/gemini-cli-session/entire-ab-2b9748b105-0.json',
    '../../packages/formats/fixtures/swe-agent-traj/i_got_id_demo.traj',
    '../../packages/formats/fixtures/langgraph/deerflow-7f9dc56c-thread.json',
    '../../packages/formats/fixtures/chatgpt-export/owi-gpt_example.json',
    '../../packages/formats/fixtures/math-latex/IMO2025.jsonl',
    '../../packages/formats/fixtures/open-webui/claude_output.json',
    '../../packages/formats/fixtures/ai-sdk/v7/anthropic-web-search-tool.1.uimessage.json',
  ],
  { query: '?raw', import: 'default' },
)

const name = (path: string): string => path.replace(/^.*\/fixtures\//, '')

test.each(Object.entries(files).map(([path, load]) => [name(path), load] as const))(
  '%s',
  { timeout: 180_000 },
  async (_name, load) => {
    const [first] = readConversations(await load())
    if (!first) throw new Error('the file holds no conversation')
    const expected = await withoutReplay(first.conversation)
    await open(first.conversation)
    await page.getByRole('button', { name: /^Replay · / }).click()
    for (const key of ['3', '{End}', '7']) {
      focusSlider()
      await userEvent.keyboard(key)
      await userEvent.keyboard('s')
      await closePanel()
      await drawAll()
      expect(html()).toBe(expected)
    }
  },
)

async function open(conversation: Conversation): Promise<() => Promise<void>> {
  const view = await render(<ConversationView conversation={conversation} />)
  await vi.waitFor(
    () =>
      expect(view.container.querySelectorAll('.pt-message')).toHaveLength(
        conversation.messages.length,
      ),
    { timeout: 60_000 },
  )
  return () => view.unmount()
}

async function withoutReplay(conversation: Conversation): Promise<string> {
  const close = await open(conversation)
  await drawAll()
  const found = html()
  await close()
  return found
}

function transcript(): Element {
  return page.getByRole('region', { name: 'Conversation', exact: true }).element()
}

/** The keys work while the focus is in the bar. */
function focusSlider(): void {
  const slider = page.getByRole('slider', { name: 'Replay position' }).element()
  if (slider instanceof HTMLElement) slider.focus()
}

const html = (): string => new XMLSerializer().serializeToString(transcript())

/** Where the panel points is marked in the text. */
async function closePanel(): Promise<void> {
  const button = page.getByRole('button', { name: 'Close panel' })
  await frames(10)
  if (button.query()) await userEvent.click(button)
}

/** Code, formulas and diagrams are drawn near the screen: passes all of them by, until none is left. */
async function drawAll(): Promise<void> {
  let before = ''
  for (let unchanged = 0; unchanged < 2; unchanged = html() === before ? unchanged + 1 : 0) {
    before = html()
    const { scrollHeight } = document.documentElement
    for (let top = 0; top < scrollHeight; top += innerHeight) {
      scrollTo(0, top)
      await frames(3)
    }
    scrollTo(0, scrollHeight)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await new Promise(requestAnimationFrame)
}
