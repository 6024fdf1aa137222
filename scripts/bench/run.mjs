// npm run bench: what every list, search and statistics page costs, at each size side by side. Needs `npm run bench:seed` first.
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { installDependencies } from '../setup/dependencies.mjs'
import { assertNodeVersion } from '../setup/project.mjs'
import { runCommand } from '../setup/steps.mjs'

assertNodeVersion()

const PORT = 4187
const REQUESTS = 200
/** Pages that are asked for; the first is the floor. `{case}` is a running case of the measured institution; `data`: without the HTML. */
const PAGES = [
  ['空页面', '/blank', 'admin'],
  ['案件分配列表', '/institution/cases?tab=all', 'admin'],
  ['案件分配列表的数据', '/institution/cases?tab=all', 'admin', 'data'],
  ['案件调解记录', '/institution/records', 'admin'],
  ['案件详情', '/institution/cases/{case}', 'admin'],
  ['调解员积分', '/institution/scores/mediators', 'admin'],
  ['案件积分', '/institution/scores/cases', 'admin'],
  ['机构案件报表', '/institution/report', 'admin'],
  ['法院案件列表', '/court/cases?tab=all', 'clerk'],
  ['调解员今日待办，在办三件', '/mediator', 'mediatorPhone'],
  ['调解员今日待办，在办最多的一名', '/mediator', 'busiestPhone'],
]

const round = (value, digits = 2) => value.toFixed(digits)

async function measureOne(cases) {
  const { accountsFile, benchDatabase } = await import('./bench-database.mjs')
  const { appEnvironment, typescriptArguments } = await import('../setup/app-environment.mjs')
  const { runQuietly } = await import('../setup/commands.mjs')
  const { inData } = await import('../setup/project.mjs')
  const { ownerUrl, appUrl } = await benchDatabase(cases)
  const env = { ...appEnvironment({ appUrl }), HEYI_BENCH_OWNER_URL: ownerUrl }
  const resultFile = inData(`bench-${cases}-sql.json`)
  await runQuietly(
    process.execPath,
    typescriptArguments('scripts/bench/measure-sql.ts', accountsFile(cases), resultFile),
    env,
  )
  const accounts = JSON.parse(readFileSync(accountsFile(cases), 'utf8'))
  return {
    cases,
    sql: JSON.parse(readFileSync(resultFile, 'utf8')),
    web: await measureWeb(cases, accounts, ownerUrl, env),
  }
}

async function measureWeb(cases, accounts, ownerUrl, env) {
  const { withClient } = await import('../setup/databases.mjs')
  const { startWebServer, stopWebServer, waitUntilReady } = await import('../setup/web-server.mjs')
  const { firstLoadBytes, measurePage, signIn } = await import('./measure-web.mjs')
  const id = await withClient(
    ownerUrl,
    async (client) =>
      (
        await client.query(
          `SELECT id FROM cases WHERE institution_id = $1 AND status = 'in_mediation' ORDER BY referred_at DESC LIMIT 1`,
          [accounts.institution],
        )
      ).rows[0].id,
  )
  const server = startWebServer({
    command: 'start',
    port: PORT,
    host: '127.0.0.1',
    env,
    stdio: 'ignore',
  })
  try {
    if (!(await waitUntilReady(server, PORT))) throw new Error('网站没有启动')
    const base = `http://127.0.0.1:${PORT}`
    const cookies = {}
    for (const who of ['admin', 'clerk', 'mediatorPhone', 'busiestPhone'])
      cookies[who] = await signIn(base, accounts[who], accounts.password)
    // Every page once over before any is measured: what runs first would else pay for warming up the others' code.
    for (const [, path, who, what] of PAGES) {
      await measurePage({
        pid: server.pid,
        url: `${base}${path.replace('{case}', id)}`,
        cookie: cookies[who],
        requests: 25,
        isDataAlone: what === 'data',
      })
    }
    const results = []
    for (const [name, path, who, what] of PAGES) {
      const at = path.replace('{case}', id)
      const measured = await measurePage({
        pid: server.pid,
        url: `${base}${at}`,
        cookie: cookies[who],
        requests: REQUESTS,
        isDataAlone: what === 'data',
      })
      results.push({ name, ...measured, firstLoad: await firstLoadBytes(base, at, cookies[who]) })
    }
    return results
  } finally {
    await stopWebServer(server)
  }
}

function printTables(measured) {
  const sizes = measured.map(({ cases }) => `${cases.toLocaleString('zh-CN')} 件`)
  const ratio = (values) => (values.length > 1 ? round(values.at(-1) / values[0]) : '—')
  console.log(
    `\n机器：${cpus()[0].model}，${cpus().length} 核，${round(totalmem() / 2 ** 30, 0)} GiB；Node ${process.version}\n`,
  )
  console.log(
    `| 查询 | ${sizes.map((size) => `SQL 毫秒（${size}）`).join(' | ')} | 倍数 | 查询函数 CPU 毫秒 | 读到的行 | 计划 |`,
  )
  console.log(`|---|${sizes.map(() => '--:').join('|')}|--:|--:|--:|---|`)
  measured[0].sql.forEach(({ name }, index) => {
    const each = measured.map(({ sql }) => sql[index])
    const last = each.at(-1)
    const plan = `${last.scanned.length > 0 ? `全表 ${last.scanned.join('、')}；` : ''}${last.reads
      .filter((read) => read.includes('Index'))
      .map((read) => read.replace(/^(Bitmap |Parallel )?Index (Only )?Scan /, ''))
      .join('、')}`
    console.log(
      `| ${name} | ${each.map(({ ms }) => round(ms)).join(' | ')} | ${ratio(each.map(({ ms }) => ms))} | ${each.map(({ cpuMs }) => round(cpuMs)).join(' / ')} | ${last.rows} | ${plan} |`,
    )
  })
  console.log(
    `\n| 页面 | ${sizes.map((size) => `CPU 毫秒（${size}）`).join(' | ')} | 倍数 | 空页面的倍数 | 每秒请求 | 首次加载 JS（gzip KB） |`,
  )
  console.log(`|---|${sizes.map(() => '--:').join('|')}|--:|--:|--:|--:|`)
  measured[0].web.forEach(({ name }, index) => {
    const each = measured.map(({ web }) => web[index])
    const floor = measured.at(-1).web[0].cpuMs
    console.log(
      `| ${name} | ${each.map(({ cpuMs }) => round(cpuMs)).join(' | ')} | ${ratio(each.map(({ cpuMs }) => cpuMs))} | ${round(each.at(-1).cpuMs / floor)} | ${each.map(({ perSecond }) => round(perSecond, 0)).join(' / ')} | ${round(each.at(-1).firstLoad / 1024, 0)} |`,
    )
  })
}

await runCommand(async () => {
  await installDependencies()
  const { casesAsked } = await import('./bench-database.mjs')
  const { buildApplication } = await import('../setup/build.mjs')
  const { appEnvironment } = await import('../setup/app-environment.mjs')
  const { generateClient } = await import('../setup/prisma-client.mjs')
  await generateClient()
  await buildApplication(appEnvironment({ appUrl: 'postgresql://nobody@127.0.0.1:1/none' }))
  const measured = []
  for (const cases of casesAsked(process.argv.slice(2), [10_000, 1_000_000]))
    measured.push(await measureOne(cases))
  printTables(measured)
})
