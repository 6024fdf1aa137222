// node scripts/drills/start-offline.mjs <folder>, in a network of its own that leads nowhere: the
// release in that folder is started on an empty database until its first administrator is known.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stopEmbeddedPostgresIfUnused } from '../setup/embedded-postgres.mjs'
import { findFreePort } from '../setup/ports.mjs'
import { reachServer } from '../setup/ready-database.mjs'
import { runCommand, step } from '../setup/steps.mjs'
import { stopWebServer, waitUntilReady } from '../setup/web-server.mjs'

const [folder] = process.argv.slice(2)
const ADMINISTRATOR = ['--name', '司维', '--phone', '19900000001', '--json']

/** A network without a way out: nothing but this machine's own address answers. */
async function assertNoNetwork() {
  execFileSync('ip', ['link', 'set', 'lo', 'up'])
  const others = execFileSync('ip', ['-brief', 'link'], { encoding: 'utf8' }).trim().split('\n')
  if (others.length !== 1) throw new Error(`还有别的网络：\n${others.join('\n')}`)
}

await runCommand(async () => {
  await assertNoNetwork()
  const began = performance.now()
  const { ownerUrl } = await step('启动数据库（已有的 PostgreSQL）', reachServer)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o711 })
  const port = await findFreePort()
  const node = join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  const env = {
    ...process.env,
    HEYI_DATA_DIR: data,
    HEYI_DEMO: 'off',
    DATABASE_URL: ownerUrl,
    PORT: String(port),
    npm_lifecycle_event: '',
  }
  const server = spawn(node, ['scripts/start.mjs'], { cwd: folder, env, stdio: 'inherit' })
  try {
    if (!(await waitUntilReady(server, port))) throw new Error('发布包没有启动。')
    const page = await fetch(`http://127.0.0.1:${port}/sign-in`)
    if (page.status !== 200) throw new Error(`登录页返回 ${page.status}。`)
    const program = ['scripts/with-app.mjs', 'scripts/admin-create.ts', '--', ...ADMINISTRATOR]
    const answer = execFileSync(node, program, { cwd: folder, env, encoding: 'utf8' })
    if (!/"initialPassword":"/.test(answer)) throw new Error(`没有建立管理员：${answer}`)
    const seconds = (performance.now() - began) / 1_000
    console.log(`没有网络也装得起来：从空数据库到第一个管理员 ${seconds.toFixed(0)} s`)
  } finally {
    server.kill('SIGTERM')
    await stopWebServer(server)
    await stopEmbeddedPostgresIfUnused()
  }
})
