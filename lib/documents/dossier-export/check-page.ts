import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dossierExport as WORDS } from '@/lib/labels/zh-CN/dossier-export'

const FOLDER = join('assets', 'dossier-check')

const STYLE = `
:root{color-scheme:light dark}
body{font:17px/1.7 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem}
label{display:block;margin:1rem 0;padding:.75rem;border:1px solid;border-radius:.5rem}
input{display:block;margin-top:.5rem;min-height:44px;max-width:100%}
#result{font-weight:600}.good{color:#16704a}.bad{color:#b3261e}
li{overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){.good{color:#7fd8ad}.bad{color:#ffb4ab}}`

const escapeJson = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

/**
 * 核验.html: the check of assets/dossier-check as one page that works from a file, without a network.
 */
export function composeCheckPage(root: string): string {
  const read = (name: string) => readFileSync(join(root, FOLDER, name), 'utf8')
  const check = read('check.js').replace(/^export /gm, '')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${WORDS.title}</title><style>${STYLE}</style></head>
<body><h1>${WORDS.title}</h1><p>${WORDS.intro}</p>
<label>${WORDS.zip}<input type="file" id="zip" accept=".zip"></label>
<label>${WORDS.folder}<input type="file" id="folder" webkitdirectory></label>
<p id="result" role="status"></p><ul id="faults"></ul><p>${WORDS.limits}</p>
<script type="application/json" id="words">${escapeJson(WORDS)}</script>
<script type="module">
${check}
${read('page.js')}</script></body></html>
`
}
