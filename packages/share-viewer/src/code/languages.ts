const aliases: Readonly<Record<string, string>> = {
  sh: 'bash',
  zsh: 'bash',
  h: 'c',
  'c++': 'cpp',
  cc: 'cpp',
  cs: 'csharp',
  'c#': 'csharp',
  docker: 'dockerfile',
  golang: 'go',
  gql: 'graphql',
  hs: 'haskell',
  toml: 'ini',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  json5: 'json',
  jsonc: 'json',
  kt: 'kotlin',
  tex: 'latex',
  make: 'makefile',
  md: 'markdown',
  objc: 'objectivec',
  patch: 'diff',
  ps1: 'powershell',
  py: 'python',
  python3: 'python',
  rb: 'ruby',
  rs: 'rust',
  console: 'shell',
  shellsession: 'shell',
  ts: 'typescript',
  tsx: 'typescript',
  html: 'xml',
  svg: 'xml',
  vue: 'xml',
  yml: 'yaml',
}

const names: Readonly<Record<string, string>> = {
  bash: 'Bash',
  cpp: 'C++',
  csharp: 'C#',
  css: 'CSS',
  graphql: 'GraphQL',
  html: 'HTML',
  ini: 'INI',
  javascript: 'JavaScript',
  json: 'JSON',
  jsx: 'JSX',
  latex: 'LaTeX',
  matlab: 'MATLAB',
  objectivec: 'Objective-C',
  php: 'PHP',
  powershell: 'PowerShell',
  scss: 'SCSS',
  sql: 'SQL',
  svg: 'SVG',
  toml: 'TOML',
  tsx: 'TSX',
  typescript: 'TypeScript',
  xml: 'XML',
  yaml: 'YAML',
}

const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none'])

/** Whether a fence names no language. */
export function isPlain(language: string): boolean {
  return plain.has(language.toLowerCase())
}

/** A language by its one name: `python` for `py`. */
export function languageOf(name: string): string {
  const key = name.toLowerCase()
  return (Object.hasOwn(aliases, key) ? aliases[key] : undefined) ?? key
}

/** What to call a language in front of a reader: `Python` for `py`. Empty for plain text. */
export function languageName(language: string): string {
  const key = language.toLowerCase()
  if (isPlain(key)) return ''
  const name = Object.hasOwn(names, key) ? key : languageOf(key)
  const known = Object.hasOwn(names, name) ? names[name] : undefined
  return known ?? name.charAt(0).toUpperCase() + name.slice(1)
}
