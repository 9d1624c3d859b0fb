/**
 * What a page inside the shell may do: run its own inline script and draw with what it carries.
 *
 * The page lives in an `srcdoc` frame, so it inherits this. `frame-src 'none'` is what keeps it
 * from navigating itself away with its secrets in the address: a frame's navigations are checked
 * against its parent's policy, and only a policy that came with a response cannot be shed. The
 * `sandbox` holds even for whoever opens the shell's address directly.
 */
export function runShellPolicy(embedders: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...embedders].join(' ')}`,
    'sandbox allow-scripts',
  ].join('; ')
}

/**
 * The outer frame. It holds nothing: it makes a channel, hands one end to the page that framed it
 * (whose origin and one-time word stand in the fragment, so that nobody else is sent anything),
 * takes one document through it and is deaf from then on.
 *
 * `<link>`, `<script src>`, `<iframe src>` and refreshes go: the policy lets none of them through,
 * yet browsers open a socket to where they point.
 */
export const runShellPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Preview</title>
<style>
html, body { block-size: 100%; margin: 0; }
iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
</style>
<body>
<script>
'use strict'
{
  const [word, origin] = location.hash.slice(1).split(',').map(decodeURIComponent)
  const show = ({ html, title, scripts }) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    const useless = 'link, script[src], iframe[src], frame[src], meta[http-equiv="refresh" i]'
    for (const element of page.querySelectorAll(scripts ? useless : useless + ', script')) element.remove()
    if (!scripts) for (const element of page.querySelectorAll('*')) still(element)
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', scripts ? 'allow-scripts' : '')
    frame.setAttribute('allow', '')
    frame.setAttribute('referrerpolicy', 'no-referrer')
    frame.title = title
    frame.srcdoc = '<!doctype html>' + page.documentElement.outerHTML
    document.body.append(frame)
  }
  const still = (element) => {
    for (const { name, value } of [...element.attributes]) {
      const leads = element.matches('a, area') && /href$/i.test(name) && !value.startsWith('#')
      if (leads || /^on/i.test(name)) element.removeAttribute(name)
    }
  }
  if (word && origin && parent !== window) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      if (data?.type !== 'playthread:run' || typeof data.scripts !== 'boolean') return
      if (typeof data.html !== 'string' || typeof data.title !== 'string') return
      port1.close()
      show(data)
    }
    parent.postMessage({ type: 'playthread:run-ready', word }, origin, [port2])
  }
}
</script>
`
