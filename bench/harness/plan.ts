import type { Browser } from 'playwright'
import type { ContenderName } from '../contenders/list.ts'
import type { Flags } from './flags.ts'
import { find, mount, scroll, seek, stream, type Sample } from './scenarios.ts'
import { serverRender } from './server-render.ts'

/** One figure-taking of one contender; those of a group run one after the other. */
export interface Job {
  readonly scenario: string
  readonly size: number
  readonly contender: ContenderName
  readonly run: () => Promise<Sample>
}

const everyone: readonly ContenderName[] = [
  'ours',
  'react-markdown',
  'react-markdown-cv',
  'streamdown',
  'assistant-ui',
  'static',
  'static-cv',
  'static-cv-sections',
  'bare-cv',
]
const floors: readonly ContenderName[] = ['ours', 'static-cv', 'static-cv-sections', 'bare-cv']
const unending: readonly ContenderName[] = ['ours', 'react-markdown', 'streamdown', 'bare-cv']

export interface Place {
  readonly browser: Browser
  readonly url: string
}

/** Everything that is measured, in the order in which one run takes it. */
export function planJobs(place: Place, flags: Flags): Job[] {
  const jobs: Job[] = []
  const frames = flags.quick ? { frames: 120 } : {}
  const add = (
    scenario: string,
    size: number,
    among: readonly ContenderName[],
    run: (setting: Place & { contender: ContenderName; size: number }) => Promise<Sample>,
  ): void => {
    if (flags.scenarios && !flags.scenarios.includes(scenario)) return
    if (!flags.sizes.includes(size)) return
    for (const contender of among) {
      if (contender !== 'control' && flags.only && !flags.only.includes(contender)) continue
      jobs.push({ scenario, size, contender, run: () => run({ ...place, contender, size }) })
    }
  }
  for (const size of flags.sizes) {
    add('mount', size, size === controlSize(flags) ? [...everyone, 'control'] : everyone, mount)
  }
  add('stream', 100, ['ours', 'react-markdown', 'streamdown', 'bare-cv'], (each) =>
    stream({ ...each, kind: 'mixed', ...frames }),
  )
  add('replay', 100, ['ours'], (each) => stream({ ...each, kind: 'mixed', replay: true }))
  add('stream', 1000, [...everyone, 'control'], (each) =>
    stream({ ...each, kind: 'mixed', ...frames }),
  )
  add('stream list', 1000, unending, (each) => stream({ ...each, kind: 'list', ...frames }))
  add('stream code', 1000, unending, (each) => stream({ ...each, kind: 'code', ...frames }))
  add('stream', 10_000, floors, (each) => stream({ ...each, kind: 'mixed', ...frames }))
  add('stream scrolled', 10_000, ['ours', 'static-cv', 'static-cv-sections'], (each) =>
    stream({ ...each, kind: 'mixed', scrolled: true, ...frames }),
  )
  const seconds = flags.quick ? 3 : 10
  add('scroll', 10_000, ['static', 'react-markdown-cv', ...floors], (each) =>
    scroll({ ...each, seconds }),
  )
  add('find', 10_000, ['ours', 'static-cv'], find)
  add('seek', 10_000, ['ours'], seek)
  add('accessibility', 1000, ['ours', 'react-markdown', 'static', 'static-cv'], (each) =>
    mount(each, { accessibility: true }),
  )
  add('server', 1000, ['ours', 'react-markdown', 'streamdown'], (each) =>
    serverRender(each.contender, each.size),
  )
  return jobs
}

/** The smallest size that is measured anyway. */
const controlSize = ({ sizes }: Flags): number => Math.min(...sizes)
