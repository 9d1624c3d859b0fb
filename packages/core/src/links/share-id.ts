/** 128 random bits as base64url. */
export function createShareId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Whether a text could be a share id at all. Says nothing about whether such a link exists. */
export function isShareId(text: string): boolean {
  return /^[\w-]{22,64}$/.test(text)
}
