// `npm start` and `npm run dev`: the same way to the running application, which then stays in the foreground.
import { installDependencies } from './dependencies.mjs'
import { claimPort } from './ports.mjs'
import { assertNodeVersion } from './project.mjs'
import { ensureSecrets } from './secrets.mjs'
import { runCommand, step } from './steps.mjs'

function tellWhereItIs(port, canSignIn) {
  console.log(`\n和议已启动：http://localhost:${port}`)
  if (!canSignIn) console.log('还没有账号。请在另一个终端运行 npm run admin:create 建立第一个账号。')
  else if (process.env.HEYI_DEMO !== 'off') console.log('演示账号（手机号与密码）在 .data/demo-accounts.json')
}

/**
 * Sets everything up and serves the application until it is told to end. Ends the process.
 * @param {'start' | 'dev'} command of Next.js
 */
export async function serve(command) {
  assertNodeVersion()
  await runCommand(async () => {
    const port = await claimPort()
    await step('安装依赖', installDependencies)
    await step('准备密钥', ensureSecrets)
    // only now: what follows needs the packages
    const { withPreparedApplication } = await import('./prepare.mjs')
    const { holdInForeground, startWebServer, waitUntilReady } = await import('./web-server.mjs')
    const mode = command === 'start' ? 'production' : 'development'
    const exitCode = await withPreparedApplication(mode, async ({ env, canSignIn }) => {
      const server = startWebServer({ command, port, env })
      const ended = holdInForeground(server)
      if (await step('启动服务', () => waitUntilReady(server, port))) tellWhereItIs(port, canSignIn)
      else if (server.exitCode === null) console.log('服务已启动，但尚未就绪：/api/health/ready 没有返回 200。')
      return ended
    })
    process.exit(exitCode)
  })
}
