import type { ReactNode } from 'react'
import { headTags } from './head-tags.ts'
import type { ShareMetadata } from './share-metadata.ts'

export interface ShareHeadProps {
  readonly metadata: ShareMetadata
}

/** A link's metadata. Renders `<title>`, `<meta>` and `<link>` elements, for a page's `<head>`. */
export function ShareHead({ metadata }: ShareHeadProps): ReactNode {
  return headTags(metadata).map((tag) => {
    if (tag.tag === 'title') return <title key="title">{tag.text}</title>
    if (tag.tag === 'link') return <link key={tag.rel} rel={tag.rel} href={tag.href} />
    return 'name' in tag ? (
      <meta key={tag.name} name={tag.name} content={tag.content} />
    ) : (
      <meta key={tag.property} property={tag.property} content={tag.content} />
    )
  })
}
