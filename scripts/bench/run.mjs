// npm run bench [-- --cases 10000,1000000] [--only sql]: what every list, search and statistics
// page and every act of the intake costs, at each size. Needs `npm run bench:seed` first; the
// writes stay in its databases. `--only sql`, `web` or `writes`: that part alone. `--pages 督办,报表`:
// of the pages those whose names have one of these words.
import { readFileSync } from 'node:fs'
import { installDependencies } from '../setup/dependencies.mjs'
import { assertNodeVersion } from '../setup/node-version.mjs'
import { runCommand, step } from '../setup/steps.mjs'

assertNodeVersion()

const PARTS = ['sql', 'web', 'writes']
const only = process.argv.includes('--only') && process.argv[process.argv.indexOf('--only') + 1]
if (only && !PARTS.includes(only)) throw new Error(`--only 之后写 ${PARTS.join('、')} 之一`)

const pages = process.argv.includes('--pages') && process.argv[process.argv.indexOf('--pages') + 1]
const words = pages ? pages.split(',') : []

/** The build asks no database. */
const NOWHERE = 'postgresql://none@127.0.0.1:1/none'

async function measureSize(cases) {
  const { accountsFile, benchDatabase } = await import('./bench-database.mjs')
  const { measurePages } = await import('./measure-pages.mjs')
  const { appEnvironment, typescriptArguments } = await import('../setup/app-environment.mjs')
  const { runQuietly } = await import('../setup/commands.mjs')
  const { inData } = await import('../setup/project.mjs')
  const { ownerUrl, urls } = await benchDatabase(cases)
  const env = { ...appEnvironment({ urls }), HEYI_BENCH_OWNER_URL: ownerUrl }
  const runScript = async (name) => {
    const resultFile = inData(`bench-${cases}-${name}.json`)
    const file = `scripts/bench/measure-${name}.ts`
    const args = typescriptArguments(file, accountsFile(cases), resultFile)
    await runQuietly(process.execPath, args, env)
    return JSON.parse(readFileSync(resultFile, 'utf8'))
  }
  const part = (name, words, work) =>
    !only || only === name ? step(`${cases} 件：${words}`, work) : null
  return {
    cases,
    sql: await part('sql', '查询', () => runScript('sql')),
    web: await part('web', '页面', () => measurePages({ cases, ownerUrl, env, words })),
    writes: await part('writes', '写入', () => runScript('writes')),
  }
}

await runCommand(async () => {
  await installDependencies()
  const { readSizes } = await import('./bench-database.mjs')
  const { printTables } = await import('./print-tables.mjs')
  const { buildApplication } = await import('../setup/build.mjs')
  const { appEnvironment } = await import('../setup/app-environment.mjs')
  const { generateClient } = await import('../setup/prisma-client.mjs')
  await generateClient()
  if (!only || only === 'web')
    await step('构建应用', () =>
      buildApplication(appEnvironment({ urls: { webUrl: NOWHERE, jobUrl: NOWHERE } })),
    )
  const measured = []
  for (const cases of readSizes(process.argv.slice(2), [10_000, 1_000_000]))
    measured.push(await measureSize(cases))
  printTables(measured)
})
