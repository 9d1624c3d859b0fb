/** The parts of an address that markdown-it treats differently; the rest is `pathname`. */
export interface Address {
  protocol: string
  slashes: boolean
  auth: string
  hostname: string
  port: string
  pathname: string
}

const withSlashes = /^(?:https?|ftp|gopher|file):$/

/** mdurl's `parse(url, true)`: finds the host as a browser would, whatever else is wrong. */
export function parse(url: string): Address {
  let rest = url.trim()
  const protocol = /^[a-z\d.+-]+:/i.exec(rest)?.[0] ?? ''
  rest = rest.slice(protocol.length)
  const slashes = protocol !== 'javascript:' && rest.startsWith('//')
  const address = { protocol, slashes, auth: '', hostname: '', port: '', pathname: rest }
  if (slashes) rest = rest.slice(2)
  const isHost = slashes || (protocol !== '' && !withSlashes.test(protocol))
  if (isHost && protocol !== 'javascript:') rest = takeHost(rest, address)
  address.pathname = rest
  return address
}

function takeHost(from: string, address: Address): string {
  const before = from.search(/[/?#]/)
  const at = from.lastIndexOf('@', before < 0 ? Infinity : before)
  if (at >= 0) address.auth = from.slice(0, at)
  let rest = from.slice(at + 1)
  let end = rest.search(/[%/?;#'{}|\\^`<>" \r\n\t]/)
  if (end < 0) end = rest.length
  if (rest[end - 1] === ':') end -= 1
  let host = rest.slice(0, end)
  rest = rest.slice(end)
  const port = /:\d*$/.exec(host)?.[0] ?? ''
  address.port = port.slice(1)
  host = host.slice(0, host.length - port.length)
  const isIp = host.startsWith('[') && host.endsWith(']')
  if (!isIp) {
    const labels = host.split('.')
    const bad = labels.findIndex((label) => !/^[+\w\x80-\uffff-]{0,63}$/.test(label))
    if (bad >= 0) {
      const kept = labels.slice(0, bad)
      const other = labels.slice(bad + 1)
      const [, start, remainder] = /^([+\w-]{0,63})(.*)$/.exec(labels[bad] ?? '') ?? []
      if (start !== undefined) kept.push(start)
      if (remainder !== undefined) other.unshift(remainder)
      if (other.length > 0) rest = other.join('.') + rest
      host = kept.join('.')
    }
  }
  if (host.length > 255) host = ''
  address.hostname = isIp ? host.slice(1, -1) : host
  return rest
}

export function format({ protocol, slashes, auth, hostname, port, pathname }: Address): string {
  const host = hostname.includes(':') ? `[${hostname}]` : hostname
  return `${protocol}${slashes ? '//' : ''}${auth && `${auth}@`}${host}${port && `:${port}`}${pathname}`
}

/** Escapes what may not stand in an address; escapes that are there stay. */
export function encode(text: string): string {
  return text.replace(/%[\da-fA-F]{2}|[^\w;/?:@&=+$,\-.!~*'()#]/gu, (found) => {
    if (found.length === 3) return found
    return /[\ud800-\udfff]/u.test(found) ? '%EF%BF%BD' : encodeURIComponent(found)
  })
}

const escapes =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[\da-f]{2}/gi

/** Reads escapes as people would; those of `kept` stay, those of no character are marked. */
export function decode(text: string, kept: string): string {
  return text.replace(escapes, (found) => {
    try {
      const character = decodeURIComponent(found)
      return kept.includes(character) ? found.toUpperCase() : character
    } catch {
      return '\ufffd'.repeat(found.length / 3)
    }
  })
}
decode.defaultChars = ';/?:@&=+$,#'
