// `npm start` and `npm run dev`: from a fresh clone to the running application, which then stays in
// the foreground.
import { existsSync } from 'node:fs'
import { runVisibly } from './commands.mjs'
import { installDependencies } from './dependencies.mjs'
import { assertNodeVersion, endOfLifeNotice, keptNode } from './node-version.mjs'
import { claimPort } from './ports.mjs'
import { inData, shownPath } from './project.mjs'
import { ensureSecrets } from './secrets.mjs'
import { runCommand, step } from './steps.mjs'

function printAddress(port, canSignIn) {
  console.log(`\n和议已启动：http://localhost:${port}`)
  const notice = endOfLifeNotice(process.versions.node)
  if (notice) console.log(notice)
  if (!process.env.DATABASE_URL)
    console.log('数据库：内置 PostgreSQL，供试用和测试；正式使用请以 DATABASE_URL 指定数据库。')
  const accounts = inData('demo-accounts.json')
  if (!canSignIn)
    console.log('还没有账号。请在另一个终端运行 npm run admin:create，建立第一个账号。')
  else if (existsSync(accounts)) console.log(`演示账号（手机号与密码）：${shownPath(accounts)}`)
}

function printWaiting(seconds, checks) {
  const why = checks === null ? '还没有应答' : `还没有就绪：${checks}`
  console.log(`  仍在启动，已等待 ${seconds} 秒，/api/health/ready ${why}`)
}

/**
 * Sets everything up and serves the application until it ends or is interrupted.
 * @param {'start' | 'dev'} command of Next.js
 */
export async function serve(command) {
  assertNodeVersion()
  await runCommand(async () => {
    await step('准备密钥', ensureSecrets)
    const port = await claimPort()
    await step('安装依赖', installDependencies)
    const newer = keptNode()
    if (newer !== null) {
      process.exitCode = await runVisibly(newer, process.argv.slice(1))
      return
    }
    // only now: what follows needs the packages
    const { withPreparedApplication } = await import('./prepare.mjs')
    const { holdInForeground, startWebServer, waitUntilReady } = await import('./web-server.mjs')
    const mode = command === 'start' ? 'production' : 'development'
    process.exitCode = await withPreparedApplication(mode, async ({ env, canSignIn }) => {
      const host = process.env.HEYI_LISTEN || undefined
      const server = startWebServer({ command, port, host, env })
      const exitCode = holdInForeground(server)
      // As long as the server lives: a slow machine takes minutes, and a server without its
      // database becomes ready once that is back.
      const untilReady = () =>
        waitUntilReady(server, port, host, { withinMs: Infinity, onWaiting: printWaiting })
      if (await step('启动服务', untilReady, { isSpeaking: true })) printAddress(port, canSignIn)
      return exitCode
    })
  })
}
