const channelName = 'playthread'
const messageType = 'share-changed'

export interface ShareChannel {
  /** Tells every other tab of this origin. Works after `close`, for answers that come late. */
  readonly announce: (conversationId: string) => void
  readonly close: () => void
}

/**
 * Tells other tabs when a conversation's share changed, and hears of it from them. The message
 * carries no share id and no status: whoever hears it asks the adapter.
 */
export function openShareChannel(onChange: (conversationId: string) => void): ShareChannel {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => {}, close: () => {} }
  const channel = new BroadcastChannel(channelName)
  let isOpen = true
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const conversationId = readMessage(data)
    if (conversationId !== null) onChange(conversationId)
  })
  return {
    announce(conversationId) {
      const sender = isOpen ? channel : new BroadcastChannel(channelName)
      sender.postMessage({ type: messageType, conversationId })
      if (sender !== channel) sender.close()
    },
    close() {
      isOpen = false
      channel.close()
    },
  }
}

function readMessage(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null
  if (!('type' in data) || data.type !== messageType) return null
  if (!('conversationId' in data) || typeof data.conversationId !== 'string') return null
  return data.conversationId
}
