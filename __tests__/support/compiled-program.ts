import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { compiledFile } from './compiled-file'

const ROOT = join(__dirname, '..', '..')

type Environment = Readonly<Record<string, string>>

export type Ended = {
  /** Exit code; null when a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Both. */
  readonly said: string
}

const start = (args: readonly string[], env: Environment) =>
  spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, HEYI_LOG_LEVEL: 'silent', ...env },
  })

async function untilEnded(child: ReturnType<typeof start>): Promise<Ended> {
  child.stdin.end()
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { status, stdout, stderr, said: stdout + stderr }
}

/**
 * A program that lives for a second ends before its WebAssembly, compiled a second time to run
 * faster, has repaid that: a third of its processor time.
 */
const OPTIONS = ['--conditions=react-server', '--liftoff-only']

/** Starts one of the programs that compile-programs.mjs compiles, in this worker's environment. */
export const startCompiled = (name: string, args: readonly string[] = [], env: Environment = {}) =>
  start([...OPTIONS, compiledFile(name), ...args], env)

/** The same, to its end. */
export const runCompiled = (name: string, args: readonly string[] = [], env: Environment = {}) =>
  untilEnded(startCompiled(name, args, env))

/**
 * Runs an operators' command as `npm run` does, on this worker's database. It costs several times
 * what runCompiled does: each kind of command has one test that it starts, the others are about
 * what it does.
 */
export const runAsOperator = (name: string, args: readonly string[] = [], env: Environment = {}) =>
  untilEnded(
    start(['scripts/with-app.mjs', `scripts/${name}.ts`, '--', ...args], {
      DATABASE_URL: process.env.HEYI_TEST_OWNER_URL!,
      ...env,
    }),
  )

/** Runs a command of `scripts/` that is JavaScript itself, on this worker's database. */
export const runScript = (file: string, args: readonly string[] = [], env: Environment = {}) =>
  untilEnded(start([file, ...args], { DATABASE_URL: process.env.HEYI_TEST_OWNER_URL!, ...env }))
