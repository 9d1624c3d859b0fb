import { controlCosts } from '../contenders/control-costs.ts'
import type { Results } from './results.ts'

/** What a harness that works must see. Anything returned here means that its figures mean nothing. */
export function blindSpots(results: Results): string[] {
  const problems: string[] = []
  const expect = (what: string, value: number, least: number): void => {
    if (value < least)
      problems.push(`${what} reads ${value.toFixed(2)}, at least ${least} is there`)
  }
  for (const { scenario, size, contender, samples } of results.entries) {
    for (const sample of samples) {
      const { messagesShown = size, shown = 1 } = sample
      if (contender !== 'ours' && (messagesShown < size || shown < 1)) {
        problems.push(`${scenario} ${size}: ${contender} does not show everything`)
      }
    }
    if (contender !== 'control') continue
    const of = (metric: string): number => results.of(scenario, contender, size, metric)
    if (scenario === 'mount') {
      const plain = results.of('mount', 'bare-cv', size, 'cpuMs') || 0
      expect('CPU of the slow control', of('cpuMs') - plain, controlCosts.mountMs)
      expect('longest task of the slow control', of('longestTaskCpuMs'), controlCosts.mountMs)
      expect(
        'observed long task of the slow control',
        of('observedLongTaskMs'),
        controlCosts.mountMs,
      )
      expect('JS heap of the control', of('jsHeapMB'), controlCosts.heldMB)
      expect('layout shift of the control', of('layoutShift'), 0.05)
    }
    if (scenario === 'stream') {
      expect('step of the slow control', of('stepMs'), controlCosts.stepMs)
    }
  }
  // Slow by nature: whoever draws everything as React elements cannot beat ready HTML.
  for (const { scenario, size, contender } of results.entries) {
    if (scenario !== 'mount' || contender !== 'streamdown') continue
    const floor = results.of('mount', 'static-cv', size, 'cpuMs')
    const slow = results.of('mount', 'streamdown', size, 'cpuMs')
    if (slow < floor * 3) problems.push(`mount ${size}: streamdown reads as fast as ready HTML`)
  }
  return problems
}
