import { prettyDOM, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { Markdown } from './markdown.tsx'

describe('Markdown', () => {
  test('draws CommonMark and GFM', () => {
    render(
      <Markdown
        text={[
          '## Heading',
          '**bold** *soft* ~~gone~~ `code` https://example.com/x',
          '- one\n- two',
          '3. three\n4. four',
          '> quoted',
          '| a | n |\n|---|--:|\n| x | 12 |',
          '- [x] done\n- [ ] open',
        ].join('\n\n')}
      />,
    )
    expect(screen.getByRole('heading', { level: 2, name: 'Heading' })).toBeVisible()
    expect(screen.getByText('bold').tagName).toBe('STRONG')
    expect(screen.getByText('gone').tagName).toBe('DEL')
    expect(screen.getByRole('link', { name: 'https://example.com/x' })).toHaveAttribute(
      'target',
      '_blank',
    )
    expect(screen.getByText('three').closest('ol')).toHaveAttribute('start', '3')
    expect(screen.getByText('quoted').closest('blockquote')).not.toBeNull()
    expect(screen.getByRole('cell', { name: '12' })).toHaveAttribute('data-align', 'right')
    expect(screen.getByRole('checkbox', { name: 'Done' })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'To do' })).not.toBeChecked()
  })

  test('file names are no links', () => {
    render(<Markdown text="see README.md and main.rs" />)
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('what people type keeps its lines', () => {
    const { container, rerender } = render(<Markdown text={'a\nb'} />)
    expect(container.querySelector('br')).toBeNull()
    rerender(<Markdown text={'a\nb'} breaks />)
    expect(container.querySelector('br')).not.toBeNull()
  })

  test('columns of numbers line up at their end', () => {
    render(<Markdown text={'| a | b |\n|---|---|\n| x | 53.2% |\n| y | −4 |'} />)
    expect(screen.getByRole('cell', { name: '53.2%' })).toHaveAttribute('data-align', 'number')
    expect(screen.getByRole('cell', { name: 'x' })).not.toHaveAttribute('data-align')
  })

  test('a huge table waits for a click', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `| ${i} | x |`).join('\n')
    const { container } = render(<Markdown text={`| a | b |\n|---|---|\n${rows}`} />)
    expect(container.querySelectorAll('tr')).toHaveLength(1001)
    await userEvent.click(screen.getByText('Show all 1500 rows'))
    expect(container.querySelectorAll('tr')).toHaveLength(1501)
  })

  test('reveals by prefix: closed blocks stay the same nodes, the end equals the whole', () => {
    const text =
      'First *paragraph* here.\n\n- one\n- two\n\n```js\nlet a = 1\nlet b = 2\n```\n\nLast.'
    const { container, rerender } = render(<Markdown text={text} revealed={0} />)
    expect(container.textContent).toBe('')
    rerender(<Markdown text={text} revealed={30} />)
    const first = container.querySelector('p')
    for (let at = 31; at <= text.length; at += 1) {
      rerender(<Markdown text={text} revealed={at} />)
      expect(container.querySelector('p')).toBe(first)
    }
    const revealed = prettyDOM(container, Infinity)
    const whole = render(<Markdown text={text} />)
    expect(revealed).toBe(prettyDOM(whole.container, Infinity))
  })

  test('a prefix knows link definitions that come later', () => {
    const text = 'See [the report][r] for more.\n\n[r]: https://example.com'
    render(<Markdown text={text} revealed={20} />)
    expect(screen.getByRole('link', { name: 'the report' })).toHaveAttribute(
      'href',
      'https://example.com/',
    )
  })

  test('text that grows keeps the blocks it had', () => {
    const { container, rerender } = render(<Markdown text={'One.\n\nTwo'} />)
    const [first] = container.querySelectorAll('p')
    rerender(<Markdown text={'One.\n\nTwo and more.\n\nThree'} />)
    const paragraphs = container.querySelectorAll('p')
    expect(paragraphs).toHaveLength(3)
    expect(paragraphs[0]).toBe(first)
  })

  test('CRLF text reveals at the right places', () => {
    const text = 'One.\r\n\r\nTwo.\r\n\r\nThree.'
    const { container } = render(<Markdown text={text} revealed={text.indexOf('Three')} />)
    expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['One.', 'Two.'])
  })

  test('colours code when its grammar is there, without changing a character', async () => {
    const { container } = render(<Markdown text={'```py\nx = "1" # note\n```'} />)
    const code = container.querySelector('code')
    expect(code).toHaveTextContent('x = "1" # note')
    await within(container).findByText('"1"', {}, { timeout: 10_000 })
    expect(container.querySelector('.pt-tok-s')).toHaveTextContent('"1"')
    expect(code).toHaveTextContent('x = "1" # note')
    expect(screen.getByText('Python')).toBeVisible()
  })
})
