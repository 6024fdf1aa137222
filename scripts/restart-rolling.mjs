// npm run restart:rolling [-- --ports 3000,3001 --within 600]: restarts the units heyi-web@<port>
// of systemd one after the other, each only while the others are ready.
import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import { restartOneByOne } from './setup/rolling-restart.mjs'
import { runCommand } from './setup/steps.mjs'

const USAGE = '用法：npm run restart:rolling [-- --ports 3000,3001 --within 秒数]'

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        ports: { type: 'string', default: '3000,3001' },
        within: { type: 'string', default: '600' },
      },
    })
    const ports = values.ports.split(',').map(Number)
    const seconds = Number(values.within)
    const arePorts = ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536)
    if (!arePorts || !(seconds >= 10 && seconds <= 3_600)) throw new Error(USAGE)
    return { ports: [...new Set(ports)], withinMs: seconds * 1000 }
  } catch {
    throw new Error(USAGE)
  }
}

async function restartUnit(port) {
  try {
    await promisify(execFile)('systemctl', ['restart', `heyi-web@${port}`])
  } catch (error) {
    const said =
      error.code === 'ENOENT' ? '这台机器上没有 systemctl。' : String(error.stderr).trim()
    throw new Error(`heyi-web@${port} 没有重启：${said}`)
  }
}

await runCommand(async () => {
  const { ports, withinMs } = readArguments()
  const report = (port) => console.log(`端口 ${port} 的网页进程已重启，已就绪。`)
  await restartOneByOne({ ports, withinMs, restart: restartUnit, report })
})
