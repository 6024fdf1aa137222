// What a page costs: processor time of the web server and of PostgreSQL beside the warm empty page
// of the same build.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../setup/databases.mjs'
import { startWebServer, stopWebServer, waitUntilReady } from '../setup/web-server.mjs'
import { accountsFile } from './bench-database.mjs'
import { cpuSeconds, postgresCpu } from './cpu.mjs'
import { dataAddress, firstLoadBytes, request, signIn } from './requests.mjs'

const PORT = 4187
const HOST = '127.0.0.1'
const CONCURRENT = 4
/**
 * Every round measures every page once, so that what disturbs the machine for a while disturbs all
 * of them.
 */
const ROUNDS = 3
const REQUESTS_PER_ROUND = 100
const BLANK_PER_ROUND = 340
const WARM_UP = 60
const QUIET_MS = 60_000

/**
 * The first page is the floor. `{case}`: a running case of the measured institution, `{closed}` and
 * `{confirmation}`: a closed case of the measured court and an application to it; `data`: without
 * the HTML.
 */
export const PAGES = [
  ['空页面', '/blank', 'admin'],
  ['案件分配列表', '/institution/cases?tab=all', 'admin'],
  ['案件分配列表的数据', '/institution/cases?tab=all', 'admin', 'data'],
  ['案件调解记录', '/institution/records', 'admin'],
  ['案件详情', '/institution/cases/{case}', 'admin'],
  ['调解员积分', '/institution/scores/mediators', 'admin'],
  ['案件积分', '/institution/scores/cases', 'admin'],
  ['机构案件报表', '/institution/report', 'admin'],
  ['法院案件列表', '/court/cases?tab=all', 'clerk'],
  ['法院：引调与督办', '/court/desk', 'clerk'],
  ['法院：引调与督办，全部', '/court/desk?tab=all', 'clerk'],
  ['法院：督办列表', '/court/chases?state=all', 'clerk'],
  ['法院：督办月报', '/court/chases/sheet', 'clerk'],
  ['法院：司法确认', '/court/confirmations', 'clerk'],
  ['法院：司法确认申请', '/court/confirmations/{confirmation}', 'judge'],
  ['法院：司法确认统计', '/court/confirmation-figures', 'clerk'],
  ['法院：备案与立案登记', '/court/numbers', 'clerk'],
  ['法院：卷宗列表', '/court/dossiers', 'clerk'],
  ['法院：名册', '/court/roster', 'clerk'],
  ['法院：引调登记', '/court/refer', 'clerk'],
  ['法院：一件案件', '/court/cases/{closed}', 'judge'],
  ['法院：案件报表', '/court/report', 'clerk'],
  ['法院：案件列表，审阅人员', '/court/cases?tab=all', 'reviewer'],
  ['法院：审阅任务，审阅人员', '/court/reviews', 'reviewer'],
  ['调解员今日待办，在办三件', '/mediator', 'mediatorPhone'],
  ['调解员今日待办，在办最多的一名', '/mediator', 'busiestPhone'],
]

const LIST = PAGES[1][0]

/**
 * Makes requests, four at a time. @returns {Promise<{ cpu: number, postgres: number, seconds:
 * number, bytes: number }>}
 */
async function measure(page, requests, clocks) {
  const before = [clocks.server(), clocks.postgres(), performance.now()]
  let remaining = requests
  let bytes = 0
  const worker = async () => {
    while (remaining-- > 0) bytes = await request(page)
  }
  await Promise.all(Array.from({ length: CONCURRENT }, worker))
  return {
    cpu: clocks.server() - before[0],
    postgres: clocks.postgres() - before[1],
    seconds: (performance.now() - before[2]) / 1000,
    bytes,
  }
}

/** What the placeholders in the addresses stand for. */
async function findExamples(owner, { institution, court }) {
  const find = async (sql, value) => (await owner.query(sql, [value])).rows[0].id
  return {
    '{case}': await find(
      `SELECT id FROM cases WHERE institution_id = $1 AND status = 'in_mediation'
        ORDER BY referred_at DESC LIMIT 1`,
      institution,
    ),
    '{closed}': await find(
      `SELECT id FROM cases WHERE court_id = $1 AND court_stage = 'recorded' ORDER BY closed_at DESC
        LIMIT 1`,
      court,
    ),
    '{confirmation}': await find(
      `SELECT id FROM confirmations WHERE court_id = $1 AND status = 'admitted'
        ORDER BY submitted_at LIMIT 1`,
      court,
    ),
  }
}

/** The empty page, and those whose name has one of these words; all where there is none. */
function choosePages(words) {
  const [blank, ...others] = PAGES
  const chosen = others.filter(([name]) => words.some((word) => name.includes(word)))
  return words.length === 0 ? PAGES : [blank, ...chosen]
}

async function preparePages(base, accounts, examples, words) {
  const chosen = choosePages(words)
  const cookies = {}
  for (const who of new Set(chosen.map(([, , who]) => who)))
    cookies[who] = await signIn(base, accounts[who], accounts.password)
  return Promise.all(
    chosen.map(async ([name, path, who, what]) => {
      const cookie = cookies[who]
      const html = `${base}${path.replace(/\{\w+\}/, (name) => examples[name])}`
      const isDataOnly = what === 'data'
      return {
        name,
        html,
        cookie,
        isDataOnly,
        url: isDataOnly ? await dataAddress(html, cookie) : html,
      }
    }),
  )
}

/**
 * A page, requested once after a minute without any request, beside the same request when warm.
 * Milliseconds. The empty page is measured too: a machine that has rested makes every page slower.
 */
async function measureAfterQuiet(page) {
  const timed = async () => {
    const began = performance.now()
    await request(page)
    return performance.now() - began
  }
  const warm = []
  for (let each = 0; each < 15; each++) warm.push(await timed())
  await sleep(QUIET_MS)
  return { warm: warm.sort((a, b) => a - b)[7], first: await timed() }
}

async function measureServer(server, owner, accounts, words) {
  const base = `http://${HOST}:${PORT}`
  const pages = await preparePages(base, accounts, await findExamples(owner, accounts), words)
  const clocks = { server: () => cpuSeconds(server.pid), postgres: await postgresCpu(owner) }
  for (const page of pages) await measure(page, WARM_UP, clocks)
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const results = []
    for (const [index, page] of pages.entries()) {
      const requests = index === 0 ? BLANK_PER_ROUND : REQUESTS_PER_ROUND
      results.push({ requests, ...(await measure(page, requests, clocks)) })
    }
    rounds.push(results)
  }
  const list = words.length === 0 && pages.find(({ name }) => name === LIST)
  const quiet = list && {
    blank: await measureAfterQuiet(pages[0]),
    list: await measureAfterQuiet(list),
  }
  const results = []
  for (const [index, page] of pages.entries()) {
    const each = rounds.map((round) => round[index])
    const sum = (field) => each.reduce((total, result) => total + result[field], 0)
    const perRequest = (field) => (sum(field) * 1000) / sum('requests')
    results.push({
      name: page.name,
      cpuMs: perRequest('cpu'),
      postgresMs: perRequest('postgres'),
      perSecond: sum('requests') / sum('seconds'),
      cpuOfRounds: each.map(({ cpu, requests }) => (cpu * 1000) / requests),
      bytes: each[0].bytes,
      firstLoad: await firstLoadBytes(page.html, page.cookie),
    })
  }
  return { pages: results, quiet }
}

/**
 * Starts the built application over the benchmark's database and measures every page, or those
 * whose names have one of `words`; `quiet` is then false.
 * @param {{ cases: number, ownerUrl: string, env: object, words?: string[] }} options
 */
export async function measurePages({ cases, ownerUrl, env, words = [] }) {
  const accounts = JSON.parse(readFileSync(accountsFile(cases), 'utf8'))
  const server = startWebServer({ command: 'start', port: PORT, host: HOST, env, stdio: 'ignore' })
  try {
    if (!(await waitUntilReady(server, PORT))) throw new Error('网站没有启动')
    return await withClient(ownerUrl, (owner) => measureServer(server, owner, accounts, words))
  } finally {
    await stopWebServer(server)
  }
}
