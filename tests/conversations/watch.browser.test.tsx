import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { watchConsole, watchShifts } from './watch.ts'

// The other tests here pass when nothing is seen, so these see to it that something would be.

test('a layout shift is seen', async () => {
  const block = document.createElement('div')
  block.textContent = 'moved'
  block.className = 'pt-test-block'
  block.style.height = '300px'
  document.body.append(block)
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const shifts = watchShifts()
  for (let count = 0; count < 3; count += 1) await frame()
  block.style.marginTop = '200px'
  for (let count = 0; count < 3; count += 1) await frame()
  expect(shifts()).toBeGreaterThan(0.05)
  block.remove()
})

test('a request to another origin is seen, one to our own is not counted', async () => {
  await commands.watchRequests()
  await fetch(location.href)
  await fetch('http://127.0.0.1:9/tracker').catch(() => undefined)
  await expect.poll(() => commands.foreignRequests()).toEqual(['http://127.0.0.1:9/tracker'])
})

test('a warning and an unhandled error are seen', () => {
  const said = watchConsole()
  console.warn('careful', 1)
  dispatchEvent(new ErrorEvent('error', { message: 'broken' }))
  expect(said()).toEqual(expect.arrayContaining(['careful 1', 'broken']))
})
