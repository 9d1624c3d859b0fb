import type { Conversation } from '@playthread/core'
import { plainLine } from './plain-line.ts'

/**
 * What a page about a link says of itself to browsers, previews and search engines. The shape is
 * the one that `generateMetadata` of Next returns.
 */
export interface ShareMetadata {
  readonly title: string
  readonly description?: string
  /** A public link is for whoever has it, not for search engines. */
  readonly robots: 'noindex, nofollow, noarchive'
  readonly referrer: 'no-referrer'
  readonly alternates?: { readonly canonical: string }
  readonly openGraph?: {
    readonly type: 'article'
    readonly title: string
    readonly description?: string
    readonly siteName?: string
    readonly url?: string
    readonly images?: readonly ShareImage[]
  }
}

/** The picture of a preview. */
export interface ShareImage {
  /** Absolute. */
  readonly url: string
  readonly alt?: string
  readonly width?: number
  readonly height?: number
}

export interface ShareMetadataOptions {
  /** The host's name; it follows the title. */
  readonly siteName?: string
  /** The link's own address. Left out: none is named. */
  readonly url?: string
  /** A picture of the host's choice. Pictures of the conversation itself are never used. */
  readonly image?: ShareImage
  /** The title of a conversation without one, and of every link that is not public. */
  readonly fallbackTitle?: string
}

const titleLength = 120
const descriptionLength = 160

/**
 * A link's metadata: from its conversation, or, for every link that is not public (`null`), the
 * same for all of them.
 *
 * @example
 * export async function generateMetadata({ params }) {
 *   return getShareMetadata(await readShared(params.id), { siteName: 'Harbor' })
 * }
 */
export function getShareMetadata(
  conversation: Conversation | null,
  options: ShareMetadataOptions = {},
): ShareMetadata {
  const { siteName, url, image, fallbackTitle = 'Shared conversation' } = options
  const title = (conversation && plainLine(conversation.title, titleLength)) || fallbackTitle
  const shared: Pick<ShareMetadata, 'title' | 'robots' | 'referrer'> = {
    title: siteName === undefined ? title : `${title} · ${siteName}`,
    robots: 'noindex, nofollow, noarchive',
    referrer: 'no-referrer',
  }
  if (!conversation) return shared
  const description = describe(conversation)
  const about = description === '' ? {} : { description }
  return {
    ...shared,
    ...about,
    ...(url !== undefined && { alternates: { canonical: url } }),
    openGraph: {
      type: 'article',
      title,
      ...about,
      ...(siteName !== undefined && { siteName }),
      ...(url !== undefined && { url }),
      ...(image && { images: [image] }),
    },
  }
}

/** What was asked first; else what was said first. */
function describe({ messages }: Conversation): string {
  const asked = messages.filter((message) => message.role === 'user')
  for (const { parts } of [...asked.slice(0, 1), ...messages.slice(0, 4)]) {
    for (const part of parts) {
      const line = part.type === 'text' ? plainLine(part.text, descriptionLength) : ''
      if (line !== '') return line
    }
  }
  return ''
}
