import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createBench, seekTo } from './bar.fixture.tsx'
import { ReplayBar } from './replay-bar.tsx'
import type { ReplayLabels } from './replay-labels.ts'

const german: Partial<ReplayLabels> = {
  region: 'Wiedergabe der Unterhaltung',
  position: 'Stelle',
  positionText: (turn, turns, ms) =>
    `Frage ${turn} von ${turns}, ${Math.floor(ms / 1000)} Sekunden`,
  play: 'Abspielen',
  turn: (turn, turns) => `Frage ${turn} von ${turns}`,
  start: 'Ansehen',
  length: (ms) => `${Math.round(ms / 1000)} Sek.`,
  skipToResult: 'Zum Ergebnis',
  result: 'Ergebnis',
  replayAgain: 'Noch einmal',
  rate: (rate) => `${String(rate).replace('.', ',')}×`,
  recorded: 'Aufgezeichnet',
}

test('every text can be in another language; what is missing stays English', () => {
  const { replay, timeline } = createBench()
  render(<ReplayBar replay={replay} labels={german} />)
  expect(screen.getByRole('region', { name: 'Wiedergabe der Unterhaltung' })).toBeVisible()
  const seconds = Math.round(timeline.durationMs / 1000)
  expect(screen.getByRole('button', { name: `Ansehen · ${seconds} Sek.` })).toBeVisible()
  act(() => seekTo(replay, 0))
  act(() => replay.setRate(1.5))
  expect(screen.getByRole('slider', { name: 'Stelle' })).toHaveAttribute(
    'aria-valuetext',
    'Frage 1 von 3, 0 Sekunden',
  )
  expect(screen.getByText('Frage 1 von 3')).toBeVisible()
  expect(screen.getByText('1,5×')).toBeVisible()
  expect(screen.getByText('Aufgezeichnet')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Next turn' })).toBeVisible()
  act(() => replay.skipToResult())
  expect(screen.getByRole('button', { name: 'Noch einmal' })).toBeVisible()
})
