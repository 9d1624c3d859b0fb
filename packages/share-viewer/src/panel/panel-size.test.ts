import { expect, test } from 'vitest'
import { clampPanelSize, panelSizeRange, sizeAfterKey } from './panel-size.ts'

const range = panelSizeRange(1280)

test('leaves the text its room, and never asks for less than the panel needs', () => {
  expect(range).toEqual({ min: 320, max: 860 })
  expect(clampPanelSize(2000, range)).toBe(860)
  expect(clampPanelSize(10, range)).toBe(320)
  expect(panelSizeRange(500)).toEqual({ min: 320, max: 320 })
})

test.each([
  ['ArrowLeft', false, 524],
  ['ArrowRight', false, 476],
  ['ArrowLeft', true, 476],
  ['ArrowRight', true, 524],
  ['Home', false, 320],
  ['End', false, 860],
  ['Enter', false, 'default'],
  ['a', false, null],
] as const)('%s (right to left: %s) makes it %s', (key, rtl, size) => {
  expect(sizeAfterKey(key, 500, range, rtl)).toBe(size)
})
