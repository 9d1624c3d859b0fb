import type { Random } from './random.ts'
import { codeLine, language, richSentence, sentence, words } from './words.ts'

function paragraph(random: Random): string {
  return Array.from({ length: random.between(1, 4) }, () => richSentence(random)).join(' ')
}

function list(random: Random): string {
  const ordered = random.chance(0.4)
  const lines: string[] = []
  for (let index = 0; index < random.between(3, 7); index += 1) {
    lines.push(`${ordered ? `${index + 1}.` : '-'} ${richSentence(random)}`)
    if (random.chance(0.2)) lines.push(`   - ${richSentence(random)}`)
  }
  return lines.join('\n')
}

function table(random: Random): string {
  const columns = random.between(3, 5)
  const row = (cell: () => string): string =>
    `| ${Array.from({ length: columns }, cell).join(' | ')} |`
  return [
    row(() => words(random, 1)),
    row(() => '---'),
    ...Array.from({ length: random.between(3, 8) }, () =>
      row(() => (random.chance(0.5) ? String(random.between(1, 9999)) : words(random, 2))),
    ),
  ].join('\n')
}

export function fence(random: Random, lines = random.between(4, 18)): string {
  const body = Array.from({ length: lines }, () => codeLine(random)).join('\n')
  return `\`\`\`${language(random)}\n${body}\n\`\`\``
}

const heading = (random: Random): string =>
  `${'#'.repeat(random.between(2, 4))} ${words(random, random.between(2, 5))}`

/** A block that is no fence: those are placed by the message, so that there are 0.4 of them in each. */
function block(random: Random): string {
  const dice = random.next()
  if (dice < 0.55) return paragraph(random)
  if (dice < 0.75) return list(random)
  if (dice < 0.83) return table(random)
  if (dice < 0.95) return heading(random)
  return `> ${sentence(random, random.between(8, 20))}`
}

/** Markdown of about this many characters, with this many fences among its blocks. */
export function markdownText(random: Random, length: number, fences: number): string {
  const blocks = Array.from({ length: fences }, () => fence(random))
  let size = blocks.reduce((sum, text) => sum + text.length, 0)
  const others: string[] = [paragraph(random)]
  size += others[0]?.length ?? 0
  while (size < length) {
    const next = block(random)
    size += next.length + 2
    others.push(next)
  }
  for (const each of blocks) others.splice(random.between(1, others.length), 0, each)
  return others.join('\n\n')
}
