import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { conversation, message } from '../stories-support/parts.fixture.ts'

const cited = conversation([
  message('assistant', [
    'It rained.',
    {
      type: 'source',
      url: 'https://weather.example/today',
      title: 'Today',
      snippet: 'Rain from nine to five.',
    },
  ]),
])

test('a citation explains itself under the pointer, which may move onto the card', async () => {
  const user = userEvent.setup()
  render(<ConversationView conversation={cited} />)
  await user.hover(screen.getByRole('link', { name: 'Source 1' }))
  const card = await screen.findByRole('tooltip')
  expect(card).toHaveTextContent('Today')
  expect(card).toHaveTextContent('weather.example')
  expect(card).toHaveTextContent('Rain from nine to five.')
  await user.hover(card)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(card).toBeInTheDocument()
  await user.hover(document.body)
  await waitFor(() => expect(card).not.toBeInTheDocument())
})

test('and under the focus, as its description; Escape closes it', async () => {
  const user = userEvent.setup()
  render(<ConversationView conversation={cited} />)
  const number = screen.getByRole('link', { name: 'Source 1' })
  number.focus()
  await screen.findByRole('tooltip')
  expect(number).toHaveAccessibleDescription(/Today.*Rain from nine to five\./)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('tooltip')).toBeNull()
  expect(number).toHaveFocus()
  expect(number).not.toHaveAttribute('aria-describedby')
})
