'use client'

import { parseReplayLink, type Conversation, type ShareAdapter } from '@playthread/core'
import { ShareContext, type Theme } from '@playthread/core/react'
import { useReplay, type UseReplayOptions } from '@playthread/replay-bar'
import { useContext, useMemo, useState, type ReactNode } from 'react'
import { Announcer } from '../announce/announcer.tsx'
import { ViewerLabelsContext } from '../labels/viewer-labels-context.ts'
import type { AllLabels } from '../labels/all-labels.ts'
import { useMergedLabels } from '../labels/use-merged-labels.ts'
import { MarkdownPolicyContext } from '../markdown/markdown-policy.ts'
import {
  useMergedPolicy,
  type LinkPolicy,
  type ImagePolicy,
} from '../markdown/use-merged-policy.ts'
import { RenderersContext, type Renderers } from '../message/renderers.ts'
import { PanelContext } from '../panel/panel-context.ts'
import { createPanelStore } from '../panel/panel-store.ts'
import { RevealContext } from '../replay/reveal-context.ts'
import { useRevealStore } from '../replay/use-reveal-store.ts'
import { usePanelFollow } from '../replay/use-panel-follow.ts'
import type { ResourcePreviews } from '../resources/resource-context.ts'
import { ResourceProvider } from '../resources/resource-provider.tsx'
import { TranscriptContext } from '../transcript/transcript-context.ts'
import { createTranscriptStore } from '../transcript/transcript-store.ts'
import { ViewProvider } from '../view/view-provider.tsx'
import { ConversationContext } from './conversation-context.ts'
import { ViewerSettingsContext } from './viewer-settings.ts'

/** What a host may change about how a conversation is shown. */
export interface ConversationSettings {
  /** Words of your own; they win over the provider's. */
  readonly labels?: Partial<AllLabels>
  /** BCP 47 tag for dates and numbers. @default the provider's, else the reader's own */
  readonly locale?: string
  /** @default the provider's, else 'system' */
  readonly theme?: Theme
  /** Components for tools and `data` parts, by name. */
  readonly renderers?: Renderers
  /** Previews of resources, by media type. */
  readonly previews?: ResourcePreviews
  /** Whether a link may be followed; its scheme is safe already. @default every one */
  readonly linkPolicy?: LinkPolicy
  /** What may happen with a picture from elsewhere. @default it waits for a click */
  readonly imagePolicy?: ImagePolicy
  /** Origins of your own that pictures and files load from without asking. */
  readonly allowedOrigins?: readonly string[]
  /** The page in whose frame HTML files may run; `null`: nowhere. @default the adapter's */
  readonly runShellUrl?: string | null
  /** The address of one message, for "Copy link". @default no such button */
  readonly messageUrl?: (messageId: string) => string
  /** How the replay runs, and what to tell about it. */
  readonly replayOptions?: Omit<UseReplayOptions, 'conversation'>
}

export interface ConversationRootProps extends ConversationSettings {
  readonly conversation: Conversation
  /** Where files are read from, if it can. @default the provider's */
  readonly adapter?: Pick<ShareAdapter, 'getResource' | 'runShellUrl'>
  /** @default the conversation's id */
  readonly shareId?: string
  readonly children?: ReactNode
}

/** Gives the parts below it one conversation. Needs no provider. Renders no element of its own. */
export function ConversationRoot(props: ConversationRootProps): ReactNode {
  const { conversation, renderers = noRenderers, messageUrl, allowedOrigins, children } = props
  const shared = useContext(ShareContext)
  const labels = useMergedLabels(props.labels)
  const policy = useMergedPolicy(props)
  const [panel] = useState(createPanelStore)
  const [transcript] = useState(createTranscriptStore)
  const [moment] = useState(momentOfPage)
  const replay = useReplay({ moment, ...props.replayOptions, conversation })
  const reveal = useRevealStore(replay)
  usePanelFollow(replay, panel, conversation)

  const locale = props.locale ?? shared?.locale
  const settings = useMemo(() => ({ locale, messageUrl }), [locale, messageUrl])
  const value = useMemo(() => ({ conversation, replay }), [conversation, replay])
  return (
    <ViewerLabelsContext.Provider value={labels}>
      <ViewerSettingsContext.Provider value={settings}>
        <MarkdownPolicyContext.Provider value={policy}>
          <RenderersContext.Provider value={renderers}>
            <PanelContext.Provider value={panel}>
              <ResourceProvider
                shareId={props.shareId ?? conversation.id}
                conversation={conversation}
                locale={locale}
                {...optional({
                  adapter: props.adapter ?? shared?.adapter,
                  previews: props.previews,
                  runShellUrl: props.runShellUrl,
                  allowedOrigins,
                })}
              >
                <RevealContext.Provider value={reveal}>
                  <ConversationContext.Provider value={value}>
                    <TranscriptContext.Provider value={transcript}>
                      <ViewProvider>
                        <Announcer>{children}</Announcer>
                      </ViewProvider>
                    </TranscriptContext.Provider>
                  </ConversationContext.Provider>
                </RevealContext.Provider>
              </ResourceProvider>
            </PanelContext.Provider>
          </RenderersContext.Provider>
        </MarkdownPolicyContext.Provider>
      </ViewerSettingsContext.Provider>
    </ViewerLabelsContext.Provider>
  )
}

const noRenderers: Renderers = {}

/** The moment the page's address asks for; a server's HTML is always the whole transcript. */
function momentOfPage() {
  return typeof location === 'undefined' ? null : parseReplayLink(location.search)
}

/** Leaves out what is undefined, so that defaults apply. */
function optional<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in props) if (props[key] !== undefined) Object.assign(given, { [key]: props[key] })
  return given
}
