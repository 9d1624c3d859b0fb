import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { Markdown } from './markdown.tsx'

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<svg onload=alert(1)>',
  '<style>*{background:url(https://evil.example)}</style>',
  '<a id=location name=location href=javascript:alert(1)>x</a>',
  '<form id=cookie><input name=body></form>',
  '<base href=https://evil.example>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '<javascript:alert(1)>',
  '[x][ref]\n\n[ref]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](https://evil.example/pixel.gif?secret)',
  '[![x](https://evil.example/pixel.gif)](javascript:alert(1))',
  '[x](https://example.com "\\" onmouseover=alert(1) \\"")',
  '# x {#location}\n\n## cookie',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '```html" onload="alert(1)\n<script>alert(1)</script>\n```',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '[__proto__]\n\n[__proto__]: javascript:alert(1)',
  '[a](<javascript:alert(1)>)',
  '[x](//evil.example)',
  '[x](/admin)',
]

describe('hostile markdown', () => {
  test.each(hostile)('%j stays text', (text) => {
    const { container } = render(<Markdown text={text} />)
    expect(
      container.querySelector(
        'script, iframe, svg[onload], style, form, base, meta, object, embed',
      ),
    ).toBeNull()
    expect(container.querySelector('img')).toBeNull()
    for (const element of container.querySelectorAll('*')) {
      expect(element.id).toBe('')
      for (const { name } of element.attributes)
        expect(name).not.toMatch(/^on|^name$|^style$|srcdoc/)
    }
    for (const link of container.querySelectorAll('a')) {
      expect(link.protocol).toMatch(/^(https?|mailto):$/)
      expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
      expect(link).toHaveAttribute('referrerpolicy', 'no-referrer')
    }
  })

  test('raw HTML can be read', () => {
    render(<Markdown text="before <img src=x onerror=alert(1)> after" />)
    expect(screen.getByText('before <img src=x onerror=alert(1)> after')).toBeVisible()
  })

  test.each([
    ['10 KB of quote marks', '> '.repeat(5000)],
    ['nested brackets', '['.repeat(5000) + 'x' + ']'.repeat(5000)],
    ['nested links', '[a]('.repeat(3000)],
    ['unclosed emphasis', '*a **a '.repeat(3000)],
    ['closed emphasis', '*a '.repeat(2000) + 'b*'.repeat(2000)],
    ['nested lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['backticks', '`'.repeat(10_000)],
    ['a table of pipes', '|'.repeat(3000) + '\n' + '|-'.repeat(3000)],
    ['entities', '&#x'.repeat(5000)],
    ['angle brackets', '<'.repeat(10_000)],
  ])('%s is shown', (_name, text) => {
    const { container } = render(<Markdown text={text} />)
    expect(container.textContent?.length).toBeGreaterThan(0)
    expect(depth(container)).toBeLessThan(250)
  })

  test('too deep to be meant: the text itself', () => {
    const text = '> '.repeat(200) + 'bottom'
    const { container } = render(<Markdown text={text} />)
    expect(container.textContent).toBe(text)
  })

  test('a picture from elsewhere names its host and waits for a click', async () => {
    const { container } = render(<Markdown text="![a chart](https://evil.example/p.png)" />)
    expect(container.querySelector('img')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /load image from evil\.example/i }))
    const image = screen.getByRole('img', { name: 'a chart' })
    expect(image).toHaveAttribute('src', 'https://evil.example/p.png')
    expect(image).toHaveAttribute('referrerpolicy', 'no-referrer')
  })

  test('a link whose words name another place says where it leads', () => {
    render(
      <Markdown text="[https://bank.example](https://evil.example/) [in](https://u:p@evil.example)" />,
    )
    expect(screen.getByText('(evil.example)')).toBeVisible()
    expect(screen.getByText('(leads to evil.example)')).toBeVisible()
  })

  test('bidi controls are seen', () => {
    const { container } = render(<Markdown text={'`if (admin\u202e ⁦// begin⁩)`'} />)
    expect(container).toHaveTextContent('U+202E')
    expect(container.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
})

function depth(element: Element): number {
  let deepest = 0
  let level: Element[] = [element]
  while (level.length > 0) {
    deepest += 1
    level = level.flatMap((each) => [...each.children])
  }
  return deepest
}
