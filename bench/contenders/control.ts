import type { Contender } from './contender.ts'
import { controlCosts } from './control-costs.ts'
import { appendText, mountHtml } from './html.ts'

/** Bare text that is slow on purpose: a harness that does not see this sees nothing. */
export const mount: Contender['mount'] = (root, shape) => {
  const mounted = mountHtml(root, shape, appendText)
  burn(controlCosts.mountRounds)
  const held = Array.from({ length: controlCosts.heldObjects }, (_, index) => ({ index }))
  const banner = document.createElement('p')
  banner.className = 'control-banner'
  setTimeout(() => root.prepend(banner), 300)
  return {
    messages: mounted.messages,
    stream(text, done) {
      burn(held.length > 0 ? controlCosts.stepRounds : 0)
      mounted.stream(text, done)
    },
  }
}

/** Work, not waiting: a clock would count what other programs take as well. */
function burn(rounds: number): void {
  let mixed = 1
  for (let round = 0; round < rounds; round += 1) mixed = Math.imul(mixed ^ round, 0x9e3779b1)
  if (mixed === 0.5) throw new Error('never: it only keeps the loop from being dropped')
}
