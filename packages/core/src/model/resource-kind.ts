import type { ResourceKind } from './conversation.ts'

const byMediaType: readonly (readonly [RegExp, ResourceKind])[] = [
  [/^image\/svg\+xml$/, 'svg'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [/^application\/pdf$/, 'pdf'],
  [/^(text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^text\/(x-)?markdown$/, 'markdown'],
  [/^text\/(csv|tab-separated-values)$/, 'table'],
  [/^application\/vnd\.vega(lite)?[.+]/, 'chart'],
  [/^text\/vnd\.mermaid$/, 'diagram'],
  [/^text\/(x-)?(diff|patch)$/, 'diff'],
  [/^(application|text)\/(.+\+)?json$/, 'json'],
  [/^text\/uri-list$/, 'link'],
  [
    /^(text\/(x-.+|css|javascript|typescript|xml)|application\/(javascript|typescript|xml|x-sh|x-python|sql|yaml|x-yaml|toml))$/,
    'code',
  ],
  [/^text\//, 'text'],
]

const byExtension: Readonly<Record<string, ResourceKind>> = {
  ...kinds('image', 'png jpg jpeg gif webp avif bmp'),
  ...kinds('video', 'mp4 webm mov'),
  ...kinds('audio', 'mp3 wav ogg m4a flac'),
  ...kinds(
    'code',
    'c cc cpp cs css go h hpp java js jsx kt lua mjs php pl py r rb rs scala sh sql swift toml ts tsx vue xml yaml yml',
  ),
  ...kinds('table', 'csv tsv'),
  ...kinds('markdown', 'md markdown mdx'),
  ...kinds('html', 'html htm'),
  ...kinds('json', 'json'),
  ...kinds('diff', 'diff patch'),
  ...kinds('diagram', 'mmd mermaid'),
  ...kinds('text', 'txt log text'),
  ...kinds('pdf', 'pdf'),
  ...kinds('svg', 'svg'),
}

/** Says too little by itself: the file's name knows better. */
const vague = /^(|application\/octet-stream|text\/plain|binary\/octet-stream)$/

/** How to show a file of this media type; a vague type (`text/plain`) is refined by the file's name. */
export function kindOfMediaType(mediaType: string, fileName = ''): ResourceKind {
  const type = (mediaType.split(';')[0] ?? '').trim().toLowerCase()
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const named = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined
  if (vague.test(type) && named) return named
  return byMediaType.find(([pattern]) => pattern.test(type))?.[1] ?? named ?? 'file'
}

function kinds(kind: ResourceKind, extensions: string): Record<string, ResourceKind> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, kind]))
}
