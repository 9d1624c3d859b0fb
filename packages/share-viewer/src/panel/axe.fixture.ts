import { run } from 'axe-core'

/** The rules an element breaks. Colours are judged in a real browser. */
export async function axe(element: Element): Promise<readonly string[]> {
  const { violations } = await run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
