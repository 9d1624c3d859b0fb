import type { ConversationSettings } from './conversation-root.tsx'

/** Divides props into the settings of a conversation and everything else. */
export function settingsOf<Props extends ConversationSettings>(
  props: Props,
): {
  readonly settings: ConversationSettings
  readonly rest: Omit<Props, keyof ConversationSettings>
} {
  const {
    labels,
    locale,
    theme,
    renderers,
    previews,
    linkPolicy,
    imagePolicy,
    allowedOrigins,
    runShellUrl,
    messageUrl,
    replayOptions,
    ...rest
  } = props
  const settings: ConversationSettings = {
    ...(labels && { labels }),
    ...(locale !== undefined && { locale }),
    ...(theme && { theme }),
    ...(renderers && { renderers }),
    ...(previews && { previews }),
    ...(linkPolicy && { linkPolicy }),
    ...(imagePolicy && { imagePolicy }),
    ...(allowedOrigins && { allowedOrigins }),
    ...(runShellUrl !== undefined && { runShellUrl }),
    ...(messageUrl && { messageUrl }),
    ...(replayOptions && { replayOptions }),
  }
  return { settings, rest }
}
