import { expect, test } from 'vitest'
import { parseAnsi, stripAnsi } from './parse-ansi.ts'

const esc = '\u001b'

test('honours colours and weights, and resets them', () => {
  const runs = parseAnsi(`${esc}[1;31mred${esc}[0m plain ${esc}[38;5;196mx${esc}[48;2;1;2;3my`)
  expect(runs.map(({ text, style }) => [text, style.fg, style.bg, style.bold])).toEqual([
    ['red', 1, null, true],
    [' plain ', null, null, false],
    ['x', '#ff0000', null, false],
    ['y', '#ff0000', '#010203', false],
  ])
})

test.each([
  ['a window title', `${esc}]0;pwned\u0007ok`],
  ['a hyperlink', `${esc}]8;;https://evil.example${esc}\\ok${esc}]8;;${esc}\\`],
  ['a clipboard write', `${esc}]52;c;cHduZWQ=\u0007ok`],
  ['a device control string', `${esc}P1$tevil${esc}\\ok`],
  ['cursor movement and erasing', `${esc}[2J${esc}[10;10H${esc}[1Aok${esc}[K`],
  ['eight-bit controls', '\u009b31mok\u009d0;evil\u009c'],
  ['an escape that never ends', `ok${esc}]0;never`],
  ['backspaces and bells', 'o\u0008\u0007k'],
])('drops %s', (_name, text) => {
  expect(stripAnsi(text)).toBe('ok')
  expect(
    parseAnsi(text)
      .map((run) => run.text)
      .join(''),
  ).toBe('ok')
})

test('a progress line keeps its last state, and Windows line ends are line ends', () => {
  expect(stripAnsi('10%\r50%\r100%\nnext\r\nlast')).toBe('100%\nnext\nlast')
})

test('hostile parameters change nothing and finish', () => {
  expect(stripAnsi(`${esc}[${'9'.repeat(100_000)}m${esc}[38;5m${esc}[38;2;999;-1mok`)).toBe('ok')
})

test('a line that rewrote itself is read in one go, however long it is', () => {
  const long = 'x'.repeat(3_000_000)
  expect(stripAnsi(`\r${long}`)).toBe(long)
  expect(stripAnsi(`${long}\r\r\r`)).toBe(long)
  expect(stripAnsi('a\rb\r\n\r\rc\r')).toBe('b\nc')
  expect(stripAnsi('\r\r')).toBe('')
})
