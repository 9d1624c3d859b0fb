import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { conversation, message } from '../stories-support/parts.fixture.ts'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { plainLine } from './plain-line.ts'
import { ShareHead } from './share-head.tsx'
import { getShareMetadata } from './share-metadata.ts'

const robots = 'noindex, nofollow, noarchive'

describe('a link’s metadata', () => {
  test('is its title, what was asked first, and a plea to stay away', () => {
    expect(getShareMetadata(titanic)).toEqual({
      title: titanic.title,
      description: 'What interesting findings can be made from this dataset?',
      robots,
      referrer: 'no-referrer',
      openGraph: {
        type: 'article',
        title: titanic.title,
        description: 'What interesting findings can be made from this dataset?',
      },
    })
  })

  test('names site, address and picture only where the host gives them', () => {
    const image = { url: 'https://a.example/card.png', width: 1200, height: 630 }
    const url = 'https://a.example/s/x'
    const metadata = getShareMetadata(titanic, { siteName: 'Harbor', url, image })
    expect(metadata.title).toBe(`${titanic.title} · Harbor`)
    expect(metadata.alternates).toEqual({ canonical: url })
    expect(metadata.openGraph).toMatchObject({ siteName: 'Harbor', url, images: [image] })
  })

  test('is one and the same for every link that is not public', () => {
    const options = { siteName: 'Harbor', url: 'https://a.example/s/x' }
    expect(getShareMetadata(null, options)).toEqual({
      title: 'Shared conversation · Harbor',
      robots,
      referrer: 'no-referrer',
    })
  })

  test('reasoning and tools describe nothing', () => {
    const shown = conversation([
      message('user', [{ type: 'resource', resourceId: 'r' }]),
      message('assistant', [{ type: 'reasoning', text: 'Secret' }, 'Out **loud**.']),
    ])
    expect(getShareMetadata(shown).description).toBe('Out loud.')
    expect(getShareMetadata(conversation([]))).not.toHaveProperty('description')
  })

  test('rendered, it is text in attributes, whatever it holds', () => {
    const title = '"><script>alert(1)</script>\u202e'
    const shown = conversation([message('user', [title])])
    const html = renderToStaticMarkup(
      <ShareHead
        metadata={getShareMetadata({ ...shown, title }, { url: 'https://a.example/s/x' })}
      />,
    )
    expect(html).not.toMatch(/<script|\u202e/)
    expect(html).toContain(`<meta name="robots" content="${robots}"/>`)
    expect(html).toContain('<meta property="og:type" content="article"/>')
    expect(html).toContain('<link rel="canonical" href="https://a.example/s/x"/>')
  })
})

describe('one line of plain words', () => {
  test.each([
    [
      '# Title\n\nSome **bold** `code`, a [link](https://a.example "t") ![x](y.png).',
      'Title Some bold code, a link x.',
    ],
    ['Before\n```js\nsecret()\n```\nafter', 'Before after'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
    ['- one\n2. two\n> three', 'one two three'],
    ['snake_case stays, _this_ goes', 'snake_case stays, this goes'],
    ['```\nnever closed', ''],
  ])('%j', (text, expected) => {
    expect(plainLine(text, 200)).toBe(expected)
  })

  test('is cut between words, never inside a character', () => {
    expect(plainLine('one two three four five', 14)).toBe('one two three…')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (text, max) => {
        const line = plainLine(text, max)
        expect(Array.from(new Intl.Segmenter().segment(line)).length).toBeLessThanOrEqual(max)
        expect(line.isWellFormed()).toBe(true)
        expect(line).not.toMatch(/[\n\r\u202e]/)
      }),
    )
  })
})
