// What linkify-it takes for an address that names its scheme, with the engine's Unicode classes.

const space = String.raw`\p{Z}\p{Cc}`
const bracket = '><\uff5c'
const ends = String.raw`${bracket}${space}\p{P}`

const letter = `[^${ends}]`
const xn = String.raw`xn--[a-z\d\-]{1,59}`
const label = `(?:${xn}|${letter}(?:(?:-|${letter}){0,61}${letter})?)`
const port = String.raw`(?::(?:6(?:[0-4]\d{3}|5(?:[0-4]\d{2}|5(?:[0-2]\d|3[0-5])))|[1-5]?\d{1,4}))?`
const hostEnd = String.raw`(?=$|[${ends}])(?!-|_|:\d|\.-|\.(?!$|[${space}\p{P}]))`
const ipv6 = String.raw`\[${ipv6Address()}\]`

function ipv6Address(): string {
  const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)`
  const group = String.raw`[\da-f]{1,4}`
  const last = String.raw`(?:${group}:${group}|(?:${octet}\.){3}${octet})`
  const forms = [`(?:${group}:){6}${last}`]
  for (let before = 0; before < 8; before += 1) {
    const start = before === 0 ? '' : `(?:(?:${group}:){0,${before - 1}}${group})?`
    const after = before < 5 ? `(?:${group}:){${5 - before}}${last}` : ''
    forms.push(`${start}::${after || (before === 5 ? last : before === 6 ? group : '')}`)
  }
  return `(?:${forms.join('|')})`
}

/** Brackets up to four deep, which belong to an address when they close in it. */
function pair(open: string, close: string): string {
  const inside = `[^${space}${open}${close}]`
  let nested = `${open}${inside}{0,1000}${close}`
  for (let depth = 2; depth <= 4; depth += 1)
    nested = `${open}(?:${inside}|${nested}){0,1000}${close}`
  return nested
}

const pathStep = [
  pair(String.raw`\[`, String.raw`\]`),
  pair(String.raw`\(`, String.raw`\)`),
  pair(String.raw`\{`, String.raw`\}`),
  `"[^${space}"]{1,100}"`,
  `'[^${space}']{1,100}'`,
  `'(?=${letter}|-)`,
  String.raw`\.{2,20}:?[a-z\d%/&]`,
  String.raw`\.(?![${space}.]|$)`,
  '-{1,20}',
  `[,;](?![${space}]|$)`,
  `!{1,20}(?![${space}!]|$)`,
  String.raw`\?(?![${space}?]|$)`,
  String.raw`[\\/:%@#&=_~*]`,
  letter,
].join('|')
const path = `(?:[/?#](?:${pathStep}){1,10000}|/)?`

const mailName = String.raw`[-!#$%&'*+/=?^_\x60{|}~a-z\d]`
const mailHost = String.raw`(?:\[IPv6:${ipv6Address()}\]|(?:${label}\.){0,4}${label})${hostEnd}`

const sticky = (source: string) => new RegExp(source, 'iuy')

const scheme = 'https?:|ftp:|//|mailto:'
export const nextScheme = new RegExp(scheme, 'gi')
export const firstScheme = new RegExp(String.raw`^((?!_)[${ends}])??(${scheme})`, 'iu')
/** What a scheme may follow. */
export const gapBefore = new RegExp(String.raw`(?!_)[${ends}]$`, 'u')
export const web = sticky(`//(?:${ipv6}|(?:${label}\\.){0,10}${label})${port}${hostEnd}${path}`)
export const relative = sticky(
  `(?:localhost|${ipv6}|(?:${label}\\.){1,10}(?:${xn}|${letter}{1,63}))${port}${hostEnd}${path}`,
)
export const mail = sticky(
  String.raw`${mailName}(?:${mailName}|\.(?=${mailName})){0,63}@${mailHost}`,
)
