import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EventKind } from '@/lib/domain/audit/events'
import { startCompiled } from './compiled-program'
import { acknowledged, record, type Ledger } from './kill-lines'
import type { Orders } from './kill-worker'

const PATIENCE_MS = 45_000

/**
 * A program of ours that a drill kills. It does not outlive this process: its input ends with us.
 */
export type Program = {
  /** Writes a line to its standard input. */
  readonly order: (line: unknown) => void
  /** Throws with the program's last words where it has ended. */
  readonly mustBeRunning: () => void
  /** SIGKILL; resolves when everything it ever said has been heard. */
  readonly kill: () => Promise<void>
  /** Lets it finish what it is doing. Throws when it does not end by itself, and well. */
  readonly finish: () => Promise<void>
}

export type KillProgram = Pick<Program, 'kill' | 'finish'> & {
  /**
   * Waits until so many further acts were answered, and at least one of each kind. Throws with the
   * program's last words when it ends or no answer comes any more.
   */
  readonly untilAnswered: (count: number, kinds?: readonly EventKind[]) => Promise<void>
}

/**
 * Starts one of the programs that compile-programs.mjs compiles.
 * @param onLine is called with each line that it writes
 */
export function startChild(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onLine: (line: string) => void,
): Program {
  const child = startCompiled(name, args, env)
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  let lastWords = ''
  child.stderr.on('data', (words: Buffer) => {
    lastWords = (lastWords + words.toString()).slice(-2000)
  })
  createInterface({ input: child.stdout }).on('line', onLine)

  return {
    order: (line) => child.stdin.write(`${JSON.stringify(line)}\n`),
    mustBeRunning() {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the program ended by itself: ${lastWords}`)
    },
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
    async finish() {
      child.stdin.end()
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      const [code, signal] = await closed
      clearTimeout(timer)
      if (code !== 0) throw new Error(`the program ended with ${code ?? signal}: ${lastWords}`)
    },
  }
}

/** Starts the program of kill-worker.ts and writes what it says into the ledger. */
export function startProgram(
  orders: Orders,
  ledger: Ledger,
  env: Readonly<Record<string, string>>,
): KillProgram {
  const program = startChild('kill-worker', [JSON.stringify(orders)], env, (line) =>
    record(ledger, line),
  )
  return {
    async untilAnswered(count, kinds = []) {
      let answered = acknowledged(ledger)
      let until = Date.now() + PATIENCE_MS
      const wanted = answered.length + count
      const isEnough = () =>
        answered.length >= wanted &&
        kinds.every((wantedKind) => answered.some(({ kind }) => kind === wantedKind))
      while (!isEnough()) {
        program.mustBeRunning()
        if (Date.now() > until)
          throw new Error(
            `the program was not answered any more: ${JSON.stringify([...ledger.attempts.values()].at(-1))}`,
          )
        await sleep(2)
        const next = acknowledged(ledger)
        if (next.length > answered.length) until = Date.now() + PATIENCE_MS
        answered = next
      }
    },
    kill: program.kill,
    finish: program.finish,
  }
}
