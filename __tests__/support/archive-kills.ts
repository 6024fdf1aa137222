import { hear, newHeard } from './archive-lines'
import type { Drill, Target, Work } from './archive-works'
import { connectedAs, untilDisconnected } from './kill-connections'
import { startChild, type Program } from './kill-program'
import { until } from './until'

/** How often a work is begun at most for each kill that has to fall into it. */
const MOST_TRIES = 4

/** Longer than any work takes on a busy machine. */
const PATIENCE_MS = 120_000

/** Where the kills fell, by stage. */
export type Falls = {
  readonly work: string
  before: number
  after: number
  readonly within: Record<string, number>
}

const countWithin = ({ within }: Falls) => Object.values(within).reduce((sum, n) => sum + n, 0)

/** Starts the program, and waits until it works. */
export async function startArchiving(drill: Drill): Promise<Program> {
  drill.heard.isReady = false
  const program = startChild('archive-worker', [], connectedAs(drill.connections), (line) =>
    hear(drill.heard, line),
  )
  await until(() => {
    program.mustBeRunning()
    return drill.heard.isReady
  })
  return program
}

/**
 * Watches a work without a pause, because a stage may take milliseconds.
 * @returns when each stage was reached
 */
async function watch(
  drill: Drill,
  program: Program,
  work: Work,
  target: Target,
  isOver: (reached: readonly number[]) => boolean,
): Promise<readonly number[]> {
  const reached: number[] = []
  const end = performance.now() + PATIENCE_MS
  while (!isOver(reached)) {
    program.mustBeRunning()
    if (performance.now() > end)
      throw new Error(`${work.name} came to stage ${reached.length} and no further`)
    const now = await work.stageOf(drill, target)
    for (let each = reached.length; each <= now; each += 1) reached[each] = performance.now()
  }
  return reached
}

const isFinished = (work: Work) => (reached: readonly number[]) =>
  reached.length > work.stages.length

/** How long each stage takes: once, without a kill. */
async function measureStages(drill: Drill, program: Program, work: Work): Promise<number[]> {
  const target = await work.begin(drill, program)
  const reached = await watch(drill, program, work, target, isFinished(work))
  return work.stages.map((_, stage) => reached[stage + 1]! - reached[stage]!)
}

/**
 * Kills the program until it died so often in the middle of the work, at random moments of stages
 * that are chosen one after the other; each time it is started again, and has to finish what it had
 * begun.
 * @param inspect is called while the program is dead, and when the work is finished
 */
export async function killWithin(
  drill: Drill,
  work: Work,
  kills: number,
  random: () => number,
  inspect: () => Promise<void>,
): Promise<Falls> {
  const falls: Falls = { work: work.name, before: 0, after: 0, within: {} }
  let program = await startArchiving(drill)
  try {
    const lasting = await measureStages(drill, program, work)
    await inspect()
    for (let attempt = 0; countWithin(falls) < kills; attempt += 1) {
      if (attempt === kills * MOST_TRIES)
        throw new Error(`the kills do not fall into the work: ${JSON.stringify(falls)}`)
      const stage = attempt % work.stages.length
      const target = await work.begin(drill, program)
      const pause = random() * lasting[stage]!
      const isMoment = (reached: readonly number[]) =>
        reached[stage] !== undefined && performance.now() >= reached[stage] + pause
      const reached = await watch(drill, program, work, target, isMoment)
      await program.kill()
      await untilDisconnected(drill.connections)
      // A transaction that was open when the program died is gone: then what was seen last counts.
      const now = await work.stageOf(drill, target)
      const fell = now < work.stages.length ? Math.max(now, reached.length - 1) : now
      const name = work.stages[fell]
      if (name) falls.within[name] = (falls.within[name] ?? 0) + 1
      else falls[fell < 0 ? 'before' : 'after'] += 1
      await inspect()
      program = await startArchiving(drill)
      await work.resume(drill, program, target)
      await watch(drill, program, work, target, isFinished(work))
      await inspect()
    }
    await program.finish()
    return falls
  } finally {
    await program.kill()
  }
}

export function newDrill(
  world: Drill['world'],
  folder: string,
  connections = 'heyi-archive-drill',
): Drill {
  return { world, folder, connections, heard: newHeard() }
}
