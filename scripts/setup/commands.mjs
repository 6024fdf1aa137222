// Running other programs. Only Node built-ins.
import { spawn } from 'node:child_process'
import { untilInterrupted } from './interruption.mjs'
import { projectRoot } from './project.mjs'

// npm is a script of the shell on Windows; everything else is a real program.
const throughShell = (command) => process.platform === 'win32' && command === 'npm'

function run(command, args, env, stdio, cwd = projectRoot) {
  const child = spawn(command, args, { cwd, env, stdio, shell: throughShell(command) })
  const closed = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  return { child, closed: untilInterrupted(closed, () => child.kill('SIGTERM')) }
}

/**
 * Runs a program in the project's root, or in another folder, and keeps its words back.
 * @throws Error carrying everything it wrote when it ends with another code than 0
 */
export async function runQuietly(command, args, env = process.env, folder = projectRoot) {
  const { child, closed } = run(command, args, env, ['ignore', 'pipe', 'pipe'], folder)
  const words = []
  child.stdout.on('data', (chunk) => words.push(chunk))
  child.stderr.on('data', (chunk) => words.push(chunk))
  const code = await closed
  if (code !== 0)
    throw new Error(`${[command, ...args].join(' ')}（退出：${code}）\n${Buffer.concat(words)}`)
}

/**
 * Runs a program in the project's root on this terminal.
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export async function runVisibly(command, args, env = process.env) {
  const code = await run(command, args, env, 'inherit').closed
  return typeof code === 'number' ? code : 1
}
