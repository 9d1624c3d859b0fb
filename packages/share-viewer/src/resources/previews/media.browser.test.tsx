import '@playthread/core/styles.css'
import '../../styles.css'
import './media-preview.tsx'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import brokenSoundUrl from '../../../fixtures/resources/broken.wav?url'
import brokenFilmUrl from '../../../fixtures/resources/broken.webm?url'
import clipUrl from '../../../fixtures/resources/clip.webm?url'
import toneUrl from '../../../fixtures/resources/tone.wav?url'
import { file, PanelStage, showing } from '../../panel/panel.fixture.tsx'
import { fixtureFile, foreignRequests } from '../fixture-files.fixture.ts'

test('plays a film with the browser’s own controls', async () => {
  const clip = fixtureFile('clip.webm', clipUrl, { kind: 'video', mediaType: 'video/webm' })
  await render(<PanelStage resources={[clip]} item={showing('clip.webm')} />)
  await expect.poll(() => document.querySelector('video')?.videoWidth).toBe(192)
  const video = document.querySelector('video')!
  expect(video).toHaveAttribute('controls')
  expect(video).not.toHaveAttribute('autoplay')
  video.muted = true
  await video.play()
  await expect.poll(() => video.currentTime).toBeGreaterThan(0.1)
  expect(foreignRequests()).toEqual([])
})

test('plays sound, from an address or from bytes that came with it', async () => {
  const bytes = new Uint8Array(await (await fetch(toneUrl)).arrayBuffer())
  const data = btoa(String.fromCharCode(...bytes))
  for (const change of [
    { url: new URL(toneUrl, location.href).href },
    { data, encoding: 'base64' as const },
  ]) {
    const tone = file({ kind: 'audio', title: 'tone.wav', mediaType: 'audio/wav', ...change })
    const stage = await render(<PanelStage resources={[tone]} item={showing('tone.wav')} />)
    await expect.poll(() => document.querySelector('audio')?.duration).toBeCloseTo(0.5, 1)
    await stage.unmount()
  }
})

test.each([
  ['video', 'broken.webm', 'video/webm', brokenFilmUrl],
  ['audio', 'broken.wav', 'audio/wav', brokenSoundUrl],
] as const)('a damaged %s says so and can still be saved', async (kind, name, mediaType, url) => {
  await render(
    <PanelStage resources={[fixtureFile(name, url, { kind, mediaType })]} item={showing(name)} />,
  )
  const panel = page.getByRole('region', { name: 'Preview' })
  await expect.element(panel.getByText(/It may be damaged/)).toBeVisible()
  await expect.element(panel.getByText('Download')).toBeVisible()
})

test.each([
  ['video', 'film.webm', 'video/webm'],
  ['audio', 'concert.wav', 'audio/wav'],
] as const)('%s too large to hold is offered as a download', async (kind, title, mediaType) => {
  const getResource = (): Promise<Blob> => {
    const part = new Uint8Array(10_000_000)
    return Promise.resolve(new Blob([...Array.from({ length: 10 }, () => part), 'x']))
  }
  await render(
    <PanelStage
      resources={[file({ kind, title, mediaType })]}
      item={showing(title)}
      adapter={{ getResource }}
    />,
  )
  const panel = page.getByRole('region', { name: 'Preview' })
  await expect.element(panel.getByText(/this is too large to show here/)).toBeVisible()
  await expect.element(panel.getByText('Download')).toBeVisible()
})
