import type { Random } from './random.ts'

const vocabulary =
  'the of and to in is that for it as with on be this are by from or an at which not have one can each other when value data result model table column query index server client request response latency cache memory thread message stream token parser block list item render layout style browser page user session file path error retry timeout limit batch window average median percent share revenue growth region quarter customer order product price cost margin forecast sample test measure compare change update remove insert select filter group sort join merge split return call function method class type object array string number boolean null promise async await event handler state effect context hook component property attribute element node tree root leaf branch commit deploy build release version package module import export default because however therefore instead between before after during without within across under over more less most least first last next previous same different important simple complex fast slow large small new old good better best'.split(
    ' ',
  )

const languages = ['ts', 'python', 'bash', 'json', 'sql', 'tsx', 'css', 'go', 'rust', 'yaml']

export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(vocabulary)).join(' ')
}

export function sentence(random: Random, count: number): string {
  const text = words(random, count)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** A sentence with the inline marks that assistants use. */
export function richSentence(random: Random): string {
  const parts: string[] = []
  for (let left = random.between(6, 18); left > 0;) {
    const run = random.between(1, Math.min(5, left))
    const text = words(random, run)
    const dice = random.next()
    if (dice < 0.08) parts.push(`**${text}**`)
    else if (dice < 0.14) parts.push(`\`${text.replaceAll(' ', '_')}\``)
    else if (dice < 0.18) parts.push(`*${text}*`)
    else if (dice < 0.2) parts.push(`[${text}](https://example.com/${words(random, 1)})`)
    else parts.push(text)
    left -= run
  }
  const text = parts.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

export function codeLine(random: Random): string {
  const indent = '  '.repeat(random.between(0, 3))
  const [name, other] = [random.pick(vocabulary), random.pick(vocabulary)]
  return random.pick([
    `${indent}const ${name} = ${other}(${random.between(0, 999)}, '${words(random, 2)}')`,
    `${indent}if (${name} > ${random.between(0, 99)}) return ${other}.${random.pick(vocabulary)}`,
    `${indent}// ${words(random, random.between(3, 8))}`,
    `${indent}for (let ${name} = 0; ${name} < ${random.between(2, 50)}; ${name} += 1) {`,
    `${indent}}`,
  ])
}

export const language = (random: Random): string => random.pick(languages)
