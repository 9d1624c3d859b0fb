import type { Conversation } from '@playthread/core'
import { dataElementId } from '../standalone/page-data.ts'
import type { StandaloneBundle } from './bundle.generated.js'

/**
 * One HTML page with everything in it. Its policy allows the viewer's own script and styles by
 * their hashes, pictures and sound that are inside, and no network at all.
 */
export function standaloneHtml(conversation: Conversation, bundle: StandaloneBundle): string {
  const policy = [
    "default-src 'none'",
    `script-src '${bundle.scriptHash}'`,
    `style-src '${bundle.stylesHash}'`,
    'img-src data: blob:',
    'media-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${escapeText(conversation.title)}</title>
<style>${bundle.styles}</style>
</head>
<body>
<div id="playthread"></div>
<script type="application/json" id="${dataElementId}">${scriptSafeJson(conversation)}</script>
<script>${bundle.script}</script>
</body>
</html>
`
}

/** JSON that cannot end the element it stands in. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\0', '')
}
