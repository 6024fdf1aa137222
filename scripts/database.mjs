// npm run db:start | db:stop | db:migrate [-- --own-functions] | db:generate
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand } from './setup/steps.mjs'

assertNodeVersion()

const COMMANDS = {
  async start() {
    const { reachServer } = await import('./setup/ready-database.mjs')
    const { host } = new URL((await reachServer()).ownerUrl)
    console.log(`数据库在 ${host} 运行。`)
  },
  async stop() {
    const { stopEmbeddedPostgres } = await import('./setup/embedded-postgres.mjs')
    console.log((await stopEmbeddedPostgres()) ? '内置数据库已停止。' : '内置数据库没有在运行。')
  },
  async migrate() {
    const { readyDatabase } = await import('./setup/ready-database.mjs')
    const isBack = process.argv.includes('--own-functions')
    const { notices } = await readyDatabase(isBack ? { ownFunctions: true } : {})
    console.log([...notices, '数据库的结构已核对，本程序可以启动。'].join('\n'))
  },
  async generate() {
    const { generateClient } = await import('./setup/prisma-client.mjs')
    await generateClient()
    console.log('数据访问代码已是最新。')
  },
}

await runCommand(async () => {
  const command = COMMANDS[process.argv[2]]
  if (!command)
    throw new Error(`用法：node scripts/database.mjs ${Object.keys(COMMANDS).join(' | ')}`)
  await installDependencies()
  await command()
})
