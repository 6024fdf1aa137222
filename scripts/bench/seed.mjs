// npm run bench:seed -- --cases 1000000: deterministic, skewed cases for measuring, in a database
// of their own (heyi_bench_<cases>).
import { installDependencies } from '../setup/dependencies.mjs'
import { assertNodeVersion } from '../setup/node-version.mjs'
import { runCommand } from '../setup/steps.mjs'

assertNodeVersion()

async function seedOne(cases) {
  const { accountsFile, benchDatabase, benchName } = await import('./bench-database.mjs')
  const { appEnvironment, typescriptArguments } = await import('../setup/app-environment.mjs')
  const { runVisibly } = await import('../setup/commands.mjs')
  const { dropDatabase, withDatabaseName } = await import('../setup/databases.mjs')
  const { generateClient } = await import('../setup/prisma-client.mjs')
  const { reachServer } = await import('../setup/ready-database.mjs')
  await dropDatabase(withDatabaseName((await reachServer()).ownerUrl, benchName(cases)))
  const { ownerUrl, urls } = await benchDatabase(cases)
  await generateClient()
  console.log(`数据库 ${benchName(cases)}：`)
  const began = performance.now()
  const env = { ...appEnvironment({ urls }), HEYI_BENCH_OWNER_URL: ownerUrl }
  const code = await runVisibly(
    process.execPath,
    typescriptArguments('scripts/bench/seed-database.ts', String(cases), accountsFile(cases)),
    env,
  )
  if (code === 0)
    console.log(`  ${cases} 件，共 ${((performance.now() - began) / 1000).toFixed(0)} 秒`)
  return code
}

await runCommand(async () => {
  await installDependencies()
  const { readSizes } = await import('./bench-database.mjs')
  for (const cases of readSizes(process.argv.slice(2), [10_000, 1_000_000])) {
    process.exitCode = await seedOne(cases)
    if (process.exitCode) return
  }
})
