// A machine of the drill's own: systemd as its first process, no network but itself, and a disk
// that is a folder. It needs root, which alone makes such namespaces.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inProject } from '../setup/project.mjs'
import { until } from './until.mjs'

const SYSTEMD = '/usr/lib/systemd/systemd'
const NAMESPACES = ['--mount', '--pid', '--net', '--uts', '--ipc', '--cgroup']
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
/** What this machine's settings start or know, which the new machine must not. */
const NOT_TAKEN = ['systemd/system', 'machine-id', 'fstab', 'resolv.conf', 'cron.d', 'heyi']

/** @throws Error where no such machine can be made here */
export function assertOwnMachine() {
  if (process.getuid?.() !== 0) throw new Error('要以 root 运行：另起一台机器要建命名空间。')
  if (!existsSync(SYSTEMD)) throw new Error('这台机器上没有 systemd。')
}

/** The settings of the system as it was installed, without what was set up on this machine. */
function makeDisk(disk) {
  mkdirSync(disk, { mode: 0o755 })
  for (const name of ['var', 'opt', 'local', 'local/bin', 'root', 'mnt'])
    mkdirSync(join(disk, name), { mode: 0o755 })
  for (const name of ['lib', 'log', 'cache', 'spool', 'tmp'])
    mkdirSync(join(disk, 'var', name), { mode: name === 'tmp' ? 0o1777 : 0o755 })
  cpSync('/etc', join(disk, 'etc'), { recursive: true, verbatimSymlinks: true })
  for (const name of NOT_TAKEN) rmSync(join(disk, 'etc', name), { recursive: true, force: true })
  mkdirSync(join(disk, 'etc', 'systemd', 'system'), { recursive: true })
  // Empty: the first start gives it one.
  writeFileSync(join(disk, 'etc', 'machine-id'), '')
}

/**
 * @param {string} disk folder, made by this
 * @returns the machine, switched off. `at`: the path on this machine of a path on its disk
 */
export function makeOwnMachine(disk) {
  makeDisk(disk)
  let switchedOn = null
  let first = null

  const isOff = () =>
    switchedOn === null || switchedOn.exitCode !== null || switchedOn.signalCode !== null
  /**
   * Runs a program on it, as root.
   * @returns {Promise<{ code: number, out: string, err: string }>}
   */
  async function call(...command) {
    const inside = [`--target=${first}`, '--all', '--', 'env', '-i', `PATH=${PATH}`, 'HOME=/root']
    const called = promisify(execFile)('nsenter', [...inside, ...command], { maxBuffer: 2 ** 26 })
    const { code = 0, stdout, stderr } = await called.catch((error) => error)
    return { code, out: String(stdout ?? ''), err: String(stderr ?? '') }
  }
  /** The same for one that must succeed. @returns {Promise<string>} what it printed */
  async function run(...command) {
    const { code, out, err } = await call(...command)
    if (code !== 0) throw new Error(`${command.join(' ')}（结束码 ${code}）：\n${out}${err}`)
    return out
  }

  async function switchOn() {
    const program = inProject('scripts', 'drills', 'boot-machine.sh')
    const args = [...NAMESPACES, '--fork', '--kill-child', 'sh', program, disk]
    switchedOn = spawn('unshare', args, { stdio: ['ignore', 'inherit', 'inherit'] })
    const children = `/proc/${switchedOn.pid}/task/${switchedOn.pid}/children`
    first = await until('第一个进程', () => readFileSync(children, 'utf8').trim())
    await until('systemd 启动', async () =>
      /running|degraded/.test((await call('systemctl', 'is-system-running')).out),
    )
  }
  /** All services are ended as on a machine that is shut down. */
  async function switchOff() {
    if (isOff()) return
    const ended = once(switchedOn, 'exit')
    await call('systemctl', 'poweroff')
    await ended
  }

  return {
    at: (...names) => join(disk, ...names),
    call,
    run,
    /** A line or several as an operator types them. */
    type: (lines) => run('sh', '-euc', lines),
    switchOn,
    switchOff,
    /** Ends it at once, as when the power fails. */
    async pullPlug() {
      if (isOff()) return
      const ended = once(switchedOn, 'exit')
      switchedOn.kill('SIGKILL')
      await ended
    },
  }
}
