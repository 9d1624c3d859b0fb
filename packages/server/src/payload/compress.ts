export type Encoding = 'br' | 'gzip'

/** Better ones take ten times as long for a tenth less. */
const brotliQuality = 5

/** Compressed away from the main thread. Only the two codings every browser has had for years. */
export async function compress(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  const zlib = nodeZlib()
  if (!zlib) return compressByStream(bytes)
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: Uint8Array<ArrayBuffer>) =>
      error ? reject(error) : resolve(result)
    if (encoding === 'gzip') return zlib.gzip(bytes, done)
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants
    const params = {
      [BROTLI_PARAM_QUALITY]: brotliQuality,
      [BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    }
    zlib.brotliCompress(bytes, { params }, done)
  })
}

/**
 * The coding to answer in: the best this runtime makes that the client takes, or none.
 *
 * @param header `Accept-Encoding`
 */
export function negotiateEncoding(header: string | undefined): Encoding | undefined {
  const wanted = parseAccepted(header ?? '')
  const takes = (encoding: Encoding) => (wanted.get(encoding) ?? wanted.get('*') ?? 0) > 0
  if (takes('br') && nodeZlib()) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

function parseAccepted(header: string): Map<string, number> {
  const wanted = new Map<string, number>()
  for (const item of header.slice(0, 1000).split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((each) => each.startsWith('q='))?.slice(2)
    if (name !== '') wanted.set(name, quality === undefined ? 1 : Number(quality) || 0)
  }
  return wanted
}

// Not imported: this handler also runs where Node's modules do not exist, and bundlers look.
function nodeZlib(): typeof import('node:zlib') | undefined {
  return globalThis.process?.getBuiltinModule?.('node:zlib')
}

async function compressByStream(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
