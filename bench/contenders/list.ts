export type HtmlKind = 'static' | 'static-cv' | 'static-cv-sections' | 'bare-cv'

interface Entry {
  readonly label: string
  /** The page that is made for it beforehand. */
  readonly html: HtmlKind | null
}

const names = [
  'ours',
  'react-markdown',
  'react-markdown-cv',
  'streamdown',
  'assistant-ui',
  'static',
  'static-cv',
  'static-cv-sections',
  'bare-cv',
  'control',
] as const
export type ContenderName = (typeof names)[number]

/** Everyone in the race. */
export const contenders: Readonly<Record<ContenderName, Entry>> = {
  ours: { label: 'Playthread', html: null },
  'react-markdown': { label: 'react-markdown + gfm', html: null },
  'react-markdown-cv': { label: 'react-markdown + c-v', html: null },
  streamdown: { label: 'streamdown', html: null },
  'assistant-ui': { label: '@assistant-ui/react', html: null },
  static: { label: 'static HTML', html: 'static' },
  'static-cv': { label: 'static HTML + c-v', html: 'static-cv' },
  'static-cv-sections': { label: 'static HTML + c-v, 2 levels', html: 'static-cv-sections' },
  'bare-cv': { label: 'bare text + c-v', html: 'bare-cv' },
  control: { label: 'slow on purpose', html: 'bare-cv' },
}

export const isContender = (name: string): name is ContenderName =>
  names.some((each) => each === name)
