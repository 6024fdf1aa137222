// Running other programs. Only Node built-ins.
import { spawn } from 'node:child_process'
import { projectRoot } from './project.mjs'

// npm is a script of the shell on Windows; everything else is a real program.
const throughShell = (command) => process.platform === 'win32' && command === 'npm'

/**
 * Runs a program in the project's root and keeps its words back.
 * @returns {Promise<string>} what it wrote to stdout
 * @throws Error carrying everything it wrote when it ends with another code than 0
 */
export function runQuietly(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'], shell: throughShell(command) })
    const out = []
    const all = []
    child.stdout.on('data', (chunk) => { out.push(chunk); all.push(chunk) })
    child.stderr.on('data', (chunk) => all.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(out).toString())
      reject(new Error(`${[command, ...args].join(' ')}（退出码 ${code}）\n${Buffer.concat(all)}`))
    })
  })
}

/**
 * Runs a program in the project's root on this terminal.
 * @returns {Promise<number>} its exit code; 1 when it was ended by a signal or could not be started
 */
export function runVisibly(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit', shell: throughShell(command) })
    child.on('error', (error) => { console.error(error.message); resolve(1) })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
