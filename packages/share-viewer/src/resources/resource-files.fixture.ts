import { ShareError, type Resource, type ShareAdapter } from '@playthread/core'
import changeUrl from '../../fixtures/resources/change.diff?url'
import brokenPictureUrl from '../../fixtures/resources/broken.png?url'
import brokenPdfUrl from '../../fixtures/resources/broken.pdf?url'
import brokenChartUrl from '../../fixtures/resources/broken.vl.json?url'
import brokenFilmUrl from '../../fixtures/resources/broken.webm?url'
import brokenSoundUrl from '../../fixtures/resources/broken.wav?url'
import vegaUrl from '../../fixtures/resources/chart.vg.json?url'
import liteUrl from '../../fixtures/resources/chart.vl.json?url'
import clipUrl from '../../fixtures/resources/clip.webm?url'
import dayUrl from '../../fixtures/resources/hills-1.png?url'
import nightUrl from '../../fixtures/resources/hills-2.png?url'
import lockedUrl from '../../fixtures/resources/locked.pdf?url'
import manyUrl from '../../fixtures/resources/many-pages.pdf?url'
import reportUrl from '../../fixtures/resources/report.pdf?url'
import toneUrl from '../../fixtures/resources/tone.wav?url'

const at = (
  id: string,
  kind: Resource['kind'],
  mediaType: string,
  url: string,
  rest: Partial<Resource> = {},
): Resource => ({ id, kind, title: id, mediaType, url, ...rest })

const chart = 'application/vnd.vegalite.v6+json'

/** Real files of each kind, and damaged ones. */
export const realFiles: readonly Resource[] = [
  at('report.pdf', 'pdf', 'application/pdf', reportUrl),
  at('many-pages.pdf', 'pdf', 'application/pdf', manyUrl),
  at('locked.pdf', 'pdf', 'application/pdf', lockedUrl),
  at('broken.pdf', 'pdf', 'application/pdf', brokenPdfUrl),
  at('hills.png', 'image', 'image/png', nightUrl, {
    versions: [
      { id: 'v1', url: dayUrl },
      { id: 'v2', url: nightUrl },
    ],
  }),
  at('broken.png', 'image', 'image/png', brokenPictureUrl),
  at('clip.webm', 'video', 'video/webm', clipUrl),
  at('broken.webm', 'video', 'video/webm', brokenFilmUrl),
  at('tone.wav', 'audio', 'audio/wav', toneUrl),
  at('broken.wav', 'audio', 'audio/wav', brokenSoundUrl),
  at('change.diff', 'diff', 'text/x-diff', changeUrl),
  at('chart.vl.json', 'chart', chart, liteUrl),
  at('chart.vg.json', 'chart', 'application/vnd.vega.v6+json', vegaUrl),
  at('broken.vl.json', 'chart', chart, brokenChartUrl),
  {
    id: 'tides.mmd',
    kind: 'diagram',
    title: 'tides.mmd',
    mediaType: 'text/vnd.mermaid',
    data: 'graph LR\n  Moon --> Tide\n  Sun --> Tide\n  Tide --> Port\n',
  },
]

type Reading = Pick<ShareAdapter, 'getResource'>

/** Never answers. */
export const silent: Reading = { getResource: () => new Promise<Blob>(() => {}) }

/** Had it once. */
export const gone: Reading = {
  getResource: () => Promise.reject(new ShareError('not_found', 'For the story.')),
}

/** Has more than can be shown. */
export const enormous = (bytes: number): Reading => ({
  getResource: () => Promise.resolve(new Blob([new Uint8Array(bytes)])),
})

/** A file that only the adapter has. */
export const unread = (kind: Resource['kind'], title: string, mediaType: string): Resource => ({
  id: title,
  kind,
  title,
  mediaType,
})
