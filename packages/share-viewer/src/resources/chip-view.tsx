import type { Resource } from '@playthread/core'
import { clsx } from 'clsx'
import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react'
import { Icon } from '../icons/icon.tsx'
import { resourceIcon, shownKind } from './resource-kind.ts'
import { visibleText } from './visible-text.ts'

export interface ChipViewProps extends Omit<
  ComponentPropsWithoutRef<'button'>,
  'children' | 'resource'
> {
  readonly resource: Resource | undefined
  /** What a file is called that is not there. */
  readonly unavailable: string
  readonly buttonRef?: Ref<HTMLButtonElement>
  readonly [data: `data-${string}`]: string
}

/** A file's name within a line of text. Renders a `<button>`. */
export function ChipView(props: ChipViewProps): ReactNode {
  const { resource, unavailable, buttonRef, className, ...attributes } = props
  return (
    <button
      type="button"
      {...attributes}
      ref={buttonRef}
      className={clsx('pt-chip', className)}
      data-status={resource ? undefined : 'unavailable'}
      disabled={!resource}
    >
      <Icon name={resource ? resourceIcon(shownKind(resource)) : 'alert'} size="s" />
      <bdi>{resource ? visibleText(resource.title) : unavailable}</bdi>
    </button>
  )
}
