import { expect, test } from 'vitest'
import { staticHtml } from './static-html.ts'

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
const cleaned = (html: string): Document => parse(staticHtml(html, parse) ?? 'refused')

test('begins with a policy that allows nothing but inline style and data', () => {
  const meta = cleaned('<p>Hi').head.firstElementChild
  expect(meta?.getAttribute('http-equiv')).toBe('Content-Security-Policy')
  expect(meta?.getAttribute('content')).toMatch(/^default-src 'none'; /)
})

test.each([
  '<script>parent.x=1</script>',
  '<link rel="preconnect" href="https://evil.example">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<iframe src="https://evil.example"></iframe>',
  '<object data="https://evil.example"></object>',
  '<img src="https://evil.example/x.png" srcset="https://evil.example/2x.png 2x">',
  '<a href="https://evil.example" ping="https://evil.example">x</a>',
  '<svg><a xlink:href="https://evil.example"><text>x</text></a></svg>',
  '<svg><script href="https://evil.example"/></svg>',
  '<form action="https://evil.example"><button formaction="https://evil.example">x</button></form>',
  '<body background="https://evil.example/x.png" onload="location=\'https://evil.example\'">',
  '<template><img src="https://evil.example/x.png"></template>',
  '<noscript><img src="https://evil.example/x.png"></noscript>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;link rel=preconnect href=https://evil.example&gt;">',
])('leaves nothing to run or to fetch of %s', (html) => {
  const document = cleaned(`<p>Stays</p>${html}`)
  const elements = [...document.querySelectorAll('*')]
  expect(
    elements.filter((element) => element.matches('script, link, base, iframe, object, template')),
  ).toEqual([])
  expect(document.querySelectorAll('meta[http-equiv]')).toHaveLength(1)
  const values = elements.flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => name !== 'content' && name !== 'title')
      .map(({ value }) => value),
  )
  expect(values.filter((value) => value.includes('evil.example'))).toEqual([])
  expect(document.body.textContent).toContain('Stays')
})

test('keeps inline style, inline pictures and links within the page', () => {
  const document = cleaned(
    '<style>p{color:red}</style><p style="margin:0"><img src="data:image/png;base64,AA=="><a href="#top">Top</a>',
  )
  expect(document.querySelector('style')?.textContent).toBe('p{color:red}')
  expect(document.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AA==')
  expect(document.querySelector('a')?.getAttribute('href')).toBe('#top')
})

test('where style would be refused it goes before the parser meets it, and words stay', () => {
  const page =
    '<style>p{color:red}</style><p STYLE = "margin:0" class="a">Set style="x"<svg><style>a{}</style></svg>'
  const seen: string[] = []
  const remember = (html: string): Document => {
    seen.push(html)
    return parse(html)
  }
  const document = parse(staticHtml(page, remember, { unstyled: true }) ?? 'refused')
  expect(document.querySelector('style, xmp, [style]')).toBeNull()
  expect(document.body.textContent).toBe('Set data-style="x"')
  for (const html of seen) expect(parse(html).querySelector('style, [style]')).toBeNull()
})
