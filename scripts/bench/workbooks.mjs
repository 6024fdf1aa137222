// npm run bench:workbooks: forty hostile workbooks, posted to both imports of the built application
// with the demonstration's data; how long others wait meanwhile. Only on 127.0.0.1; it stops by
// itself. The reports of what was read stay in the database.
import { installDependencies } from '../setup/dependencies.mjs'
import { assertNodeVersion } from '../setup/node-version.mjs'
import { inData } from '../setup/project.mjs'
import { runCommand, step } from '../setup/steps.mjs'

assertNodeVersion()

const HOST = '127.0.0.1'
const PREFERRED_PORT = 4188

await runCommand(async () => {
  await installDependencies()
  const { typescriptArguments } = await import('../setup/app-environment.mjs')
  const { runVisibly } = await import('../setup/commands.mjs')
  const { findFreePort } = await import('../setup/ports.mjs')
  const { withPreparedApplication } = await import('../setup/prepare.mjs')
  const { startWebServer, stopWebServer, waitUntilReady } = await import('../setup/web-server.mjs')
  process.exitCode = await withPreparedApplication('production', async ({ env }) => {
    const port = await findFreePort(PREFERRED_PORT)
    const server = startWebServer({ command: 'start', port, host: HOST, env, stdio: 'ignore' })
    try {
      if (!(await step('启动服务', () => waitUntilReady(server, port))))
        throw new Error('网站没有启动')
      const script = 'scripts/bench/measure-workbooks.ts'
      const address = `http://${HOST}:${port}`
      const accounts = inData('demo-accounts.json')
      const args = typescriptArguments(script, address, String(server.pid), accounts)
      return await runVisibly(process.execPath, args, env)
    } finally {
      await stopWebServer(server)
    }
  })
})
