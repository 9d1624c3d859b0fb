import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../../../../..')

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** A proof full of maths, as a model wrote it. Credits in `fixtures/SOURCES.md`. */
export const proof = read('packages/share-viewer/fixtures/math/proof.md')

/** Tables, code, lists and links, as people write them. */
export const manual = read('README.md')

const paragraphs = `${manual}\n${proof}`.split('\n\n')

/** So many characters of finished blocks: prose, lists, tables, code, maths. */
export function longText(length: number): string {
  let text = ''
  for (let index = 0; text.length < length; index += 1)
    text += `${paragraphs[index % paragraphs.length]}\n\n`
  return text
}
