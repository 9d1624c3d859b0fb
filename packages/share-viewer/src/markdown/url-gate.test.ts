import { describe, expect, test } from 'vitest'
import {
  claimedHost,
  dataImageLimit,
  fileName,
  gateUrl,
  isSafeDataImage,
  mustShowHost,
} from './url-gate.ts'

describe('gateUrl', () => {
  test.each([
    'https://example.com/a?b#c',
    'HTTP://EXAMPLE.COM',
    'mailto:someone@example.com',
    'https:example.com',
  ])('lets %s through', (address) => {
    expect(gateUrl(address)).not.toBeNull()
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '  javascript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'filesystem:https://example.com/x',
    'view-source:https://example.com',
    'intent://x#Intent;scheme=http;end',
    'ftp://example.com',
    'tel:123',
    '/admin/delete',
    '//evil.example',
    '../x',
    '#fragment',
    '?query',
    '',
    'https://',
    'http://[::1',
  ])('stops %j', (address) => {
    expect(gateUrl(address)).toBeNull()
  })

  test('names the real host in ASCII', () => {
    expect(gateUrl('https://раураl.com/login')?.host).toMatch(/^xn--/)
  })

  test('notices user names', () => {
    const gated = gateUrl('https://bank.example@evil.example/')
    expect(gated).toMatchObject({ host: 'evil.example', hasCredentials: true })
  })
})

describe('mustShowHost', () => {
  test.each([
    ['https://evil.example/', 'https://bank.example', true],
    ['https://evil.example/', 'bank.example/login', true],
    ['https://bank.example@evil.example/', 'sign in', true],
    ['https://xn--80ak6aa92e.com/', 'apple', true],
    ['https://www.bank.example/a', 'bank.example', false],
    ['https://bank.example/a', 'https://bank.example/a', false],
    ['https://example.com', 'the report', false],
    ['mailto:a@example.com', 'other@example.org', false],
  ])('%s behind %j: %s', (address, text, shown) => {
    const gated = gateUrl(address)
    expect(gated && mustShowHost(gated, text)).toBe(shown)
  })

  test('reads the host that words claim', () => {
    expect(claimedHost('  https://user@bank.example:443/x')).toBe('bank.example')
    expect(claimedHost('version 1.2')).toBeNull()
  })
})

describe('isSafeDataImage', () => {
  test.each(['png', 'jpeg', 'gif', 'webp'])('takes %s', (type) => {
    expect(isSafeDataImage(`data:image/${type};base64,AAAA`)).toBe(true)
  })

  test.each([
    'data:image/svg+xml;base64,AAAA',
    'data:image/png,AAAA',
    'data:text/html;base64,AAAA',
    'data:image/png;charset=x;base64,AAAA',
  ])('leaves out %s', (address) => {
    expect(isSafeDataImage(address)).toBe(false)
  })

  test('is bounded', () => {
    expect(isSafeDataImage(`data:image/png;base64,${'A'.repeat(dataImageLimit * 2)}`)).toBe(false)
  })
})

test.each([
  ['/mnt/user-data/outputs/chart.png', 'chart.png'],
  ['chart%20two.png?x#y', 'chart two.png'],
  ['sandbox:/mnt/data/a.csv', 'a.csv'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['https://example.com/chart.png', null],
  ['javascript:chart.png', null],
  ['', null],
])('the file that %j means: %j', (address, name) => {
  expect(fileName(address)).toBe(name)
})
