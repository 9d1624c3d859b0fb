/** An address that may become a link, and what a reader should know about it. */
export interface GatedUrl {
  readonly url: URL
  readonly href: string
  /** The real host, in ASCII: look-alike letters of another script show as `xn--…`. Empty for mail. */
  readonly host: string
  /** The address carries a user name, the usual way to disguise where a link leads. */
  readonly hasCredentials: boolean
}

const protocols = new Set(['http:', 'https:', 'mailto:'])

/**
 * The one gate for every address in a conversation: http, https and mailto, absolute, as the
 * browser itself would read them. Everything else is `null`.
 */
export function gateUrl(address: string): GatedUrl | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  if (!protocols.has(url.protocol)) return null
  return {
    url,
    href: url.href,
    host: url.host,
    hasCredentials: url.username !== '' || url.password !== '',
  }
}

/** Data images are decoded at once, so they are bounded. In bytes. */
export const dataImageLimit = 5 * 1024 * 1024
const dataImage = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i

/** Whether an address is an inline picture of a kind that cannot run anything. */
export function isSafeDataImage(address: string): boolean {
  return (address.length * 3) / 4 <= dataImageLimit && dataImage.test(address)
}

/** The host that a link's own words seem to name: `paypal.com` for `https://paypal.com/login`. */
export function claimedHost(text: string): string | null {
  const match =
    /^\s*(?:[a-z][a-z+.-]*:\/\/)?(?:[^\s/@]*@)?((?:[^\s/:?#.@]+\.)+[^\s/:?#.@]{2,})/i.exec(text)
  if (!match?.[1]) return null
  try {
    return new URL(`https://${match[1]}`).host
  } catch {
    return null
  }
}

/** Whether a reader must see the host beside the link, because its words hide or fake it. */
export function mustShowHost(gated: GatedUrl, text: string): boolean {
  if (gated.host === '') return false
  if (gated.hasCredentials || /(?:^|\.)xn--/.test(gated.host)) return true
  const claimed = claimedHost(text)
  return claimed !== null && bare(claimed) !== bare(gated.host)
}

function bare(host: string): string {
  return host.replace(/^www\./, '').replace(/:\d+$/, '')
}

/** The last piece of a path, for matching a relative link to a file of the conversation. */
export function fileName(address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) && !/^(?:sandbox|file|attachment):/i.test(address)) {
    return null
  }
  const name = address
    .replace(/[?#].*$/s, '')
    .split('/')
    .at(-1)
  if (!name) return null
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
