// npm run bench:phone [-- --base http://localhost:3000]: what the mediator's pages weigh and how
// they appear on a slow phone. Needs a running application with the demonstration data (`npm
// start`); it only reads.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium } from '@playwright/test'
import { runCommand } from '../setup/steps.mjs'
import { inData } from '../setup/project.mjs'
import { chromiumPath } from '../testing/browser.mjs'
import { firstLoadBytes, signIn } from './requests.mjs'
import { printAppearance } from './slow-phone.mjs'

/** The pages whose appearance is measured; of all the weight is. */
const LISTS = [
  '/mediator',
  '/mediator/cases',
  '/mediator/schedule',
  '/mediator/me',
  '/account/notices',
]
const FORMS = [
  ...['', '/contact', '/call', '/consent', '/identity', '/rights', '/address', '/meetings/new'],
  ...[
    '/unavailable',
    '/facts/record',
    '/notes/add',
    '/materials/add',
    '/service',
    '/agreement',
    '/agreement/review',
    '/close',
  ],
  ...['/extend', '/pause', '/change', '/withdraw', '/disclose'],
]

/**
 * The first account of a mediator that has cases in mediation, with a session and one such case.
 */
async function findMediator(base) {
  const accounts = JSON.parse(readFileSync(inData('demo-accounts.json'), 'utf8'))
  for (const { phone, password } of accounts.filter(({ role }) => role === 'mediator')) {
    const cookie = await signIn(base, phone, password)
    const list = await (await fetch(`${base}/mediator/cases`, { headers: { cookie } })).text()
    const pages = new Set(list.match(/\/mediator\/cases\/[0-9a-f-]{36}/g))
    for (const page of pages) {
      const html = await (await fetch(base + page, { headers: { cookie } })).text()
      if (html.includes(`${page}/contact`)) return { cookie, page }
    }
  }
  throw new Error('演示数据里没有调解中的案件')
}

await runCommand(async () => {
  const at = process.argv.indexOf('--base')
  const base = at > 0 ? process.argv[at + 1] : 'http://localhost:3000'
  const { cookie, page } = await findMediator(base)
  console.log(`机器：${cpus()[0].model}，${cpus().length} 核；Node ${process.version}`)
  console.log('\n| 页面 | 首次加载 JS KB |\n|---|--:|')
  for (const path of [...LISTS, ...FORMS.map((form) => page + form)]) {
    const bytes = await firstLoadBytes(base + path, cookie)
    console.log(`| ${path.replace(page, '/…')} | ${(bytes / 1024).toFixed(1)} |`)
  }
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  await printAppearance(browser, base, [
    { name: '/mediator', path: '/mediator', cookie },
    { name: '/…', path: page, cookie },
  ])
  await browser.close()
})
