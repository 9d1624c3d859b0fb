import { fork } from 'node:child_process'
import path from 'node:path'
import type { ContenderName } from '../contenders/list.ts'
import { serverDir } from './build.ts'
import type { Sample } from './scenarios.ts'

/** Renders on a server, in a process of its own. */
export function serverRender(contender: ContenderName, size: number): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(serverDir, 'render.js'), [contender, String(size)], {
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let sample: Sample | undefined
    child.on('message', (message: Sample) => {
      sample = message
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      sample ? resolve(sample) : reject(new Error(`rendering ${contender} ended with ${code}`)),
    )
  })
}
