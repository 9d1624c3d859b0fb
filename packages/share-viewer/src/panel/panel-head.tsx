'use client'

import type { ReactNode } from 'react'
import { formatSize } from '../resources/format-size.ts'
import { useResources } from '../resources/resource-context.ts'
import { resourceIcon, shownKind } from '../resources/resource-kind.ts'
import { contentOf } from '../resources/resource-url.ts'
import { visibleText } from '../resources/visible-text.ts'
import { findCall } from './find-call.ts'
import { FollowButton } from './follow-button.tsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { PanelNav } from './panel-nav.tsx'
import { usePanelStore } from './panel-context.ts'
import { usePanelLabels } from './panel-labels-context.ts'
import type { PanelItem } from './panel-store.ts'
import { ResourceActions } from './resource-actions.tsx'
import { ToolActions } from './tool-actions.tsx'
import { toolIcon } from './tool-status.ts'
import { VersionStepper } from './version-stepper.tsx'

export interface PanelHeadProps {
  readonly item: PanelItem
  /** A word from the preview, such as dimensions. @default the file's size */
  readonly detail: string | null
}

/** The panel's first line: what is shown, where in the row it stands, what can be done with it. */
export function PanelHead({ item, detail }: PanelHeadProps): ReactNode {
  const store = usePanelStore()
  const labels = usePanelLabels()
  const { findResource, findTool, locale } = useResources()
  const resource = item.type === 'resource' ? findResource(item.resourceId) : undefined
  const tool = item.type === 'tool' ? findCall(item, findTool) : undefined
  let title: PanelTitleProps = { icon: 'alert', name: labels.unavailable, sub: null }
  if (resource && item.type === 'resource') {
    const { size } = contentOf(resource, item.versionId)
    title = {
      icon: resourceIcon(shownKind(resource)),
      name: resource.title,
      sub: detail ?? (size === undefined ? null : formatSize(size, locale)),
    }
  } else if (tool) {
    title = {
      icon: toolIcon(tool.status),
      danger: tool.status === 'error',
      name: tool.title ?? tool.toolName,
      sub: tool.title === undefined ? null : tool.toolName,
    }
  }
  return (
    <header className="pt-panel-head">
      <PanelTitle {...title} />
      <FollowButton />
      {resource && item.type === 'resource' ? (
        <>
          <VersionStepper resource={resource} versionId={item.versionId} />
          <PanelNav item={item} />
          <ResourceActions resource={resource} versionId={item.versionId} />
        </>
      ) : null}
      {tool ? <ToolActions tool={tool} /> : null}
      <button
        type="button"
        className="pt-icon-button"
        aria-label={labels.close}
        onClick={() => store.close()}
      >
        <Icon name="close" />
      </button>
    </header>
  )
}

interface PanelTitleProps {
  readonly icon: IconName
  readonly name: string
  readonly sub: string | null
  readonly danger?: boolean
}

function PanelTitle({ icon, name, sub, danger }: PanelTitleProps): ReactNode {
  return (
    <div className="pt-panel-title">
      <Icon name={icon} {...(danger ? { tone: 'danger' as const } : {})} />
      <h2 className="pt-panel-name">
        <bdi title={visibleText(name)}>{visibleText(name)}</bdi>
        {sub === null ? null : <bdi className="pt-panel-sub">{visibleText(sub)}</bdi>}
      </h2>
    </div>
  )
}
