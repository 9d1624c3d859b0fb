/** Every bound of the handler. Durations in ms, sizes in bytes. */
export interface ShareHandlerLimits {
  /** Public reads per client. @default 600 */
  readonly readsPerMinute: number
  /** Public requests per client that find nothing. @default 30 */
  readonly missesPerMinute: number
  /** Creates and resets per owner. @default 20 */
  readonly createsPerMinute: number
  /** Largest body of a request. @default 16384 */
  readonly bodyBytes: number
  /** How long a request may take to send its body. @default 10000 */
  readonly bodyMs: number
  /** Largest answer to a range request. @default 16777216 */
  readonly rangeBytes: number
  /** Larger conversations are read in pages of about this size; one message alone may be larger. @default 524288 */
  readonly pageBytes: number
  /** Memory for public conversations as ready bytes, compressed ones included. @default 67108864 */
  readonly cacheBytes: number
  /** Live viewers per client. @default 32 */
  readonly streamsPerClient: number
  /** Live viewers per link. @default 5000 */
  readonly streamsPerShare: number
  /** Live viewers in this process. @default 20000 */
  readonly streams: number
  /** How often a silent stream shows it is alive. @default 15000 */
  readonly heartbeatMs: number
  /**
   * How often an open stream's link is checked without being told to. A stream whose link nobody
   * can vouch for is cut within twice this. @default 4000
   */
  readonly recheckMs: number
  /** Least time between two `changed` events of one link. @default 100 */
  readonly changeIntervalMs: number
  /** How long a reader may take nothing before it is cut off. @default 30000 */
  readonly slowReaderMs: number
}

export const defaultLimits: ShareHandlerLimits = {
  readsPerMinute: 600,
  missesPerMinute: 30,
  createsPerMinute: 20,
  bodyBytes: 16 * 1024,
  bodyMs: 10_000,
  rangeBytes: 16 * 1024 * 1024,
  pageBytes: 512 * 1024,
  cacheBytes: 64 * 1024 * 1024,
  streamsPerClient: 32,
  streamsPerShare: 5000,
  streams: 20_000,
  heartbeatMs: 15_000,
  recheckMs: 4000,
  changeIntervalMs: 100,
  slowReaderMs: 30_000,
}
