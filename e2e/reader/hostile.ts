import type { Conversation, JsonValue, Part, Resource } from '@playthread/core'
import { conversation, message, says } from './conversations.ts'

/**
 * A conversation in which every field wants to run script, to call `origin`, or to lead the reader
 * there. `pwned` is what a script that ran would set.
 */
export function hostile(origin: string): Conversation {
  const run = `window.pwned = 1`
  const script = `<script>${run}</script>`
  const handler = `<img src="${origin}/handler" onerror="${run}">`
  const host = origin.replace('http://', '')
  const files: readonly Resource[] = [
    file('svg', 'svg', {
      mediaType: 'image/svg+xml',
      data: `<svg xmlns="http://www.w3.org/2000/svg" onload="top.pwned = 1"><script>top.pwned = 1</script><image href="${origin}/svg-image"/><style>@import url(${origin}/svg-import)</style><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${origin}/svg-frame"/></foreignObject></svg>`,
    }),
    file('spoofed', 'image', { mediaType: 'text/html', data: script }),
    file('picture', 'image', { mediaType: 'image/png', url: `${origin}/picture` }),
    file('film', 'video', { mediaType: 'video/mp4', url: `${origin}/film` }),
    file('sound', 'audio', { mediaType: 'audio/wav', url: `${origin}/sound` }),
    file('paper', 'pdf', { mediaType: 'application/pdf', url: `${origin}/paper` }),
    file('page', 'html', {
      mediaType: 'text/html',
      data: `${script}${handler}<meta http-equiv="refresh" content="0;url=${origin}/refresh"><link rel="preconnect" href="${origin}"><link rel="stylesheet" href="${origin}/style"><base href="${origin}/"><style>body { background: url(${origin}/background) }</style><iframe srcdoc="${'<script>top.pwned = 1</script>'}"></iframe><form action="${origin}/form"><input autofocus onfocus="${run}"></form><body onload="${run}">`,
    }),
    file('notes', 'markdown', { mediaType: 'text/markdown', data: texts(origin).join('\n\n') }),
    file('rows', 'table', {
      mediaType: 'text/csv',
      data: `a,b\n=HYPERLINK("${origin}/cell"),${script}\n`,
    }),
    file('data', 'json', {
      mediaType: 'application/json',
      data: `{"__proto__":{"pwned":1},"constructor":{"prototype":{"pwned":1}},"x":"${origin}"}`,
    }),
    file('log', 'terminal', {
      data: `\u001b]8;;javascript:${run}\u0007link\u001b]8;;\u0007 \u001b]0;title\u0007 \u001b[2J${script}`,
    }),
    file('graph', 'diagram', {
      mediaType: 'text/vnd.mermaid',
      data: `graph TD\n  A["${handler.replaceAll('"', "'")}"] --> B\n  click A "javascript:${run}"\n  click B href "${origin}/diagram"\n`,
    }),
    file('chart', 'chart', {
      mediaType: 'application/vnd.vegalite.v5+json',
      data: JSON.stringify({
        data: { url: `${origin}/chart` },
        mark: { type: 'image', url: `${origin}/mark` },
        encoding: { x: { field: 'a' }, href: { value: `javascript:${run}` } },
      }),
    }),
    file('scheme', 'link', { mediaType: 'text/html', url: `javascript:${run}` }),
    file('login', 'link', { mediaType: 'text/html', url: `http://www.bank.example@${host}/login` }),
    file('holiday\u202egnp.exe', 'file', { data: 'MZ' }),
    {
      ...file('thumbnail', 'image', { mediaType: 'image/png', data: '' }),
      thumbnailUrl: `${origin}/thumbnail`,
    },
    file('__proto__', 'text', { data: 'A file called __proto__' }),
    file('constructor', 'code', { mediaType: 'text/x-constructor', data: script }),
  ]
  const input: JsonValue = JSON.parse('{"__proto__":{"pwned":1},"toString":null,"command":"x"}')
  const parts: readonly Part[] = [
    { type: 'reasoning', text: `${script} ${handler} ![x](${origin}/thought)` },
    {
      type: 'tool',
      toolCallId: '__proto__',
      toolName: 'constructor',
      title: `Run \u202e${script}`,
      input,
      status: 'done',
      output: [
        { type: 'text', text: `${script}${handler} ![x](${origin}/output)` },
        { type: 'image', mediaType: 'text/html', data: btoa(script) },
        {
          type: 'image',
          mediaType: 'image/svg+xml',
          data: btoa(`<svg xmlns="http://www.w3.org/2000/svg" onload="top.pwned = 1"/>`),
        },
        { type: 'audio', mediaType: 'text/html', data: btoa(script) },
        { type: 'resource', resourceId: '__proto__' },
        { type: 'resource_link', url: `javascript:${run}`, title: 'Result' },
        { type: 'structured', value: input },
      ],
    },
    { type: 'source', url: `javascript:${run}`, title: script, snippet: handler },
    { type: 'source', url: `http://www.bank.example@${host}/`, title: 'www.bank.example' },
    { type: 'data', name: '__proto__', data: input },
    { type: 'error', message: `${script}${handler}` },
    { type: 'unknown', originalType: `${script}` },
    { type: 'resource', resourceId: 'hasOwnProperty' },
  ]
  return conversation({
    title: `A title \u202e${script}`,
    resources: files,
    messages: [
      {
        ...message('location', 'user', texts(origin).map(says)),
        author: { name: `Ada ${script}`, avatarUrl: `${origin}/avatar` },
      },
      { ...message('__proto__', 'assistant', parts), model: `Model ${handler}` },
      message('"><script>window.pwned=1</script>', 'assistant', texts(origin).map(says)),
    ],
  })
}

function file(id: string, kind: Resource['kind'], rest: Partial<Resource>): Resource {
  return { id, kind, title: id, mediaType: 'text/plain', ...rest }
}

function texts(origin: string): readonly string[] {
  const host = origin.replace('http://', '')
  return [
    `<script>window.pwned = 1</script><img src="${origin}/html-image" onerror="window.pwned = 1">`,
    `<iframe srcdoc="<script>top.pwned = 1</script>"></iframe><iframe src="${origin}/html-frame"></iframe>`,
    `<meta http-equiv="refresh" content="0;url=${origin}/html-refresh">`,
    `<form id="cookie" name="cookie"><input name="body"></form><a id="location" name="location" href="x">a</a>`,
    `<style>* { background: url(${origin}/html-style) }</style><p style="background: url(${origin}/html-attribute)">`,
    `<svg onload="window.pwned = 1"><use href="${origin}/html-use"/></svg>`,
    `<object data="${origin}/html-object"></object><video src="${origin}/html-video" poster="${origin}/html-poster">`,
    `![a picture](${origin}/picture) ![data](data:text/html,<script>top.pwned=1</script>)`,
    `![svg](data:image/svg+xml,<svg/onload=top.pwned=1>)`,
    `[run](javascript:window.pwned=1) [data](data:text/html,<script>top.pwned=1</script>)`,
    `[vb](vbscript:x) [file](file:///etc/passwd) [blob](blob:${origin}/x) [relative](/admin) [other](//${host}/x)`,
    `[www.bank.example](http://www.bank.example@${host}/userinfo)`,
    `[\u202eelpmaxe.knab.www](${origin}/bidi) and http://xn--80ak6aa92e.com/ and http://аррӏе.com/`,
    `# location\n\n## cookie {#cookie}\n\n[^__proto__]\n\n[^__proto__]: note`,
    `\`\`\`__proto__\n<script>window.pwned = 1</script>\n\`\`\``,
    `$\\href{javascript:window.pwned=1}{x} \\includegraphics{${origin}/maths} \\htmlData{a=b}{y}$`,
    `\`\`\`mermaid\ngraph TD\n  A["<img src='${origin}/mermaid' onerror='window.pwned=1'>"]\n  click A "javascript:window.pwned=1"\n\`\`\``,
    `| a |\n|---|\n| <img src="${origin}/cell" onerror="window.pwned=1"> |`,
  ]
}
