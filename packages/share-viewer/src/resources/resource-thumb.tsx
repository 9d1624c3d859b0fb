'use client'

import type { Resource } from '@playthread/core'
import { useState, type ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { isSafeDataImage } from './data-url.ts'
import { useResources } from './resource-context.ts'
import { bareMediaType, resourceIcon, shownKind } from './resource-kind.ts'
import { urlPolicy } from './resource-url.ts'
import { usePageUrl } from './use-page-url.ts'

export interface ResourceThumbProps {
  readonly resource: Resource
  readonly missing: boolean
}

/** A small picture of an image, the kind's icon for everything else. Renders a `<span>`. */
export function ResourceThumb({ resource, missing }: ResourceThumbProps): ReactNode {
  const { allowedOrigins } = useResources()
  const base = usePageUrl()
  const [failed, setFailed] = useState<string | null>(null)
  const src = missing ? undefined : thumbnailSource(resource, base, allowedOrigins)
  return (
    <span className="pt-resource-thumb">
      {src !== undefined && src !== failed ? (
        <img
          className="pt-resource-image"
          src={src}
          alt=""
          width={40}
          height={40}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(src)}
        />
      ) : (
        <Icon name={missing ? 'alert' : resourceIcon(shownKind(resource))} />
      )}
    </span>
  )
}

/** Only what needs no question: small inline pictures and addresses of our own. */
function thumbnailSource(
  resource: Resource,
  base: string | undefined,
  allowedOrigins: readonly string[],
): string | undefined {
  const kind = shownKind(resource)
  const address = resource.thumbnailUrl ?? (kind === 'image' ? imageAddress(resource) : undefined)
  if (address === undefined) return undefined
  if (isSafeDataImage(address)) return address
  // Without a page (on a server) only a relative address is known to be our own.
  if (base === undefined) return /^\/(?!\/)/.test(address) ? address : undefined
  const policy = urlPolicy(address, base, allowedOrigins)
  if (policy.type === 'own') return address
  return policy.type === 'local' && policy.href.startsWith('blob:') ? address : undefined
}

function imageAddress({ url, data, encoding, mediaType }: Resource): string | undefined {
  if (data === undefined) return url
  return encoding === 'base64' ? `data:${bareMediaType(mediaType)};base64,${data}` : undefined
}
