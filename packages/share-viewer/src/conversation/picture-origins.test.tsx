import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { message } from '../stories-support/parts.fixture.ts'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { ConversationView } from './conversation-view.tsx'

const pictures = {
  ...titanic,
  resources: [],
  messages: [
    message('assistant', [
      '![ours](https://files.example.com/a.png)\n\n![theirs](https://files.example.com.evil.example/b.png)',
    ]),
  ],
}

test('security 21: a host’s own origins load at once, and only those', async () => {
  render(
    <ConversationView conversation={pictures} allowedOrigins={['https://files.example.com']} />,
  )
  const image = await screen.findByRole('img', { name: 'ours' })
  expect(image).toHaveAttribute('src', 'https://files.example.com/a.png')
  expect(image).toHaveAttribute('referrerpolicy', 'no-referrer')
  expect(screen.queryByRole('img', { name: 'theirs' })).toBeNull()
  expect(
    screen.getByRole('button', { name: /load image from files\.example\.com\.evil\.example/i }),
  ).toBeVisible()
})
