/** What a trace says about the page's main thread, all in milliseconds of its own CPU time. */
export interface Trace {
  /** CPU between two marks; NaN when one is missing. */
  readonly between: (from: string, to: string) => number
  /** CPU of each frame, from the marks `frame:0` … */
  readonly frames: () => number[]
  /** The longest task from a mark on, by CPU and by the clock. */
  readonly longestTask: (from: string) => { readonly cpuMs: number; readonly wallMs: number }
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tts?: number
  readonly tdur?: number
}

export const traceCategories = ['toplevel', 'blink.user_timing']

export function readTrace(json: string): Trace {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(json)
  const script = traceEvents.find((event) => event.name === 'script')
  const begin = script ?? traceEvents.find((event) => event.name === 'frame:0')
  if (!begin) throw new Error('the trace has no mark of ours')
  const main = traceEvents.filter(({ pid, tid }) => pid === begin.pid && tid === begin.tid)
  const marks = new Map<string, TraceEvent>()
  for (const event of main) {
    if (/^(script|first|all|frame:\d+)$/.test(event.name)) marks.set(event.name, event)
  }
  const tasks = readTasks(main)
  const between = (from: string, to: string): number =>
    ((marks.get(to)?.tts ?? NaN) - (marks.get(from)?.tts ?? NaN)) / 1000
  return {
    between,
    frames() {
      const found: number[] = []
      for (let index = 0; marks.has(`frame:${index + 1}`); index += 1) {
        found.push(between(`frame:${index}`, `frame:${index + 1}`))
      }
      return found
    },
    longestTask(from) {
      const at = marks.get(from)?.ts ?? 0
      // The task that holds the mark itself began before it.
      let longest = { cpuMs: 0, wallMs: 0 }
      for (const task of tasks) {
        if (task.end <= at) continue
        longest = {
          cpuMs: Math.max(longest.cpuMs, task.cpu / 1000),
          wallMs: Math.max(longest.wallMs, task.wall / 1000),
        }
      }
      return longest
    },
  }
}

interface Task {
  cpu: number
  wall: number
  end: number
}

/** Promise callbacks run after the task that settled them, outside of it in the trace. */
const runs = /::RunTask$|PerformMicrotaskCheckpoint$/

function readTasks(main: readonly TraceEvent[]): Task[] {
  const tasks: Task[] = []
  const events = main.filter(({ name, ph }) => ph === 'X' && runs.test(name))
  for (const { name, ts, dur = 0, tdur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    const last = tasks.at(-1)
    if (last && ts < last.end) continue
    if (last && name.endsWith('Checkpoint')) {
      last.cpu += tdur
      last.wall += dur
      last.end = ts + dur
    } else tasks.push({ cpu: tdur, wall: dur, end: ts + dur })
  }
  return tasks
}
