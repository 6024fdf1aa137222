// A program that works on cases until it is killed: startProgram in kill-program.ts gives it its
// orders. It walks several cases at once through the real acts and tells, line by line, what it
// attempts and what was answered. When the database is gone it tries the same act again until it is
// back, as a user would. It ends when its standard input does.
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { POST } from '@/app/api/v1/referrals/route'
import { asSystem, closeDatabase, isDatabaseReachable } from '@/lib/data/door'
import { atInstant } from '@/lib/platform/clock'
import type { Act, Line } from './kill-lines'
import { readReferralKey, referralKey, referralRequest } from './kill-referral'
import { chooseStep, readPosition, type CourtPair } from './kill-steps'
import { seededRandom } from './seeded-random'

export type Orders = {
  readonly pairs: readonly CourtPair[]
  /** How many cases the people of each pair work on at once. */
  readonly walkers: number
  readonly seed: number
  /** Numbers of acts and referrals begin here, so that no two programs of a drill use one twice. */
  readonly firstNumber: number
  /** Keys of referrals that were never answered: the court's system sends them again. */
  readonly repeat: readonly string[]
}

const orders = JSON.parse(process.argv[2] ?? '') as Orders
let number = orders.firstNumber
let isStopping = false
process.stdin
  .on('end', () => {
    isStopping = true
  })
  .resume()

// Synchronous: the line is with the parent before anything else happens here, and outlives this
// program.
const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`)
const nameOf = (error: unknown) =>
  error instanceof Error
    ? `${error.name} ${'code' in error ? String(error.code) : error.message.split('\n').at(-1)}`
    : typeof error

/** Tries until the database answers. */
async function persist<T>(work: () => Promise<T>, onFailure: (error: unknown) => void): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      onFailure(error)
      if (isStopping) throw error
      await sleep(50)
    }
  }
}

/** `again`: the answer repeats one that was given before, or was to be. */
type Answer =
  | { readonly ok: true; readonly caseNo: string; readonly again: boolean }
  | { readonly ok: false; readonly code: string }

async function attempt(act: Omit<Act, 'n'>, perform: () => Promise<Answer>): Promise<Answer> {
  const n = ++number
  say({ say: 'begun', n, ...act })
  const answer = await persist(perform, (error) => say({ say: 'failed', n, error: nameOf(error) }))
  say(
    answer.ok
      ? { say: 'answered', n, caseNo: answer.caseNo, again: answer.again }
      : { say: 'refused', n, code: answer.code },
  )
  return answer
}

async function send(key: string): Promise<Answer> {
  const named = readReferralKey(key)
  const request = referralRequest(key, orders.pairs[named.pair]!)
  const response = await atInstant(new Date(named.referredAt.getTime() + 60_000), () =>
    POST(request, { params: Promise.resolve({}) }),
  )
  const body = (await response.json()) as { readonly caseNo?: string; readonly code?: string }
  if (response.status >= 500) throw new Error(`status ${response.status}`)
  if (response.status !== 201 || !body.caseNo)
    return { ok: false, code: `${response.status} ${JSON.stringify(body)}` }
  return { ok: true, caseNo: body.caseNo, again: response.headers.has('idempotency-replayed') }
}

const silently = () => undefined

async function refer(key: string): Promise<string | null> {
  const answer = await attempt({ kind: 'case.referred', caseId: null, mark: null, key }, () =>
    send(key),
  )
  if (!answer.ok) return null
  const findId = () =>
    asSystem('drill: the new case', (db) =>
      db.case.findUnique({ where: { caseNo: answer.caseNo }, select: { id: true } }),
    )
  return (await persist(findId, silently))?.id ?? null
}

/** One case to its end, or until this program ends. */
async function walk(pair: CourtPair, caseId: string, random: () => number): Promise<void> {
  while (!isStopping) {
    const position = await persist(() => readPosition(caseId), silently)
    const step = position && chooseStep(pair, position, random)
    if (!step) return
    await attempt({ kind: step.kind, caseId, mark: step.mark, key: null }, async () => {
      const decided = await step.perform()
      return decided.ok
        ? { ok: true, caseNo: decided.value.caseNo, again: false }
        : { ok: false, code: decided.refusal.code }
    })
  }
}

function findUnfinished(pair: CourtPair): Promise<{ readonly id: string }[]> {
  return asSystem('drill: open cases', (db) =>
    db.case.findMany({
      where: {
        courtId: pair.court.courtId!,
        status: { notIn: ['closed', 'archived', 'returned'] },
      },
      select: { id: true },
    }),
  )
}

async function work(
  pairIndex: number,
  unfinished: { readonly id: string }[],
  random: () => number,
): Promise<void> {
  while (!isStopping) {
    const referredAt = new Date(Date.now() - 3 * 3_600_000)
    const caseId =
      unfinished.pop()?.id ??
      (await refer(
        referralKey({
          pair: pairIndex,
          serial: ++number,
          files: 1 + Math.floor(random() * 2),
          referredAt,
        }),
      ))
    if (caseId) await walk(orders.pairs[pairIndex]!, caseId, random)
  }
}

/** Says when the readiness of the database changes, as the readiness endpoint would. */
async function watch(): Promise<void> {
  for (let was = true; !isStopping; await sleep(50)) {
    const is = await isDatabaseReachable()
    if (is !== was) say({ say: 'reachable', is })
    was = is
  }
}

await Promise.all(orders.repeat.map(refer))
const unfinished = await Promise.all(orders.pairs.map(findUnfinished))
const working = orders.pairs.flatMap((_, pairIndex) =>
  Array.from({ length: orders.walkers }, (_, walker) =>
    work(pairIndex, unfinished[pairIndex]!, seededRandom(orders.seed + pairIndex * 100 + walker)),
  ),
)
await Promise.all([...working, watch()])
await closeDatabase()
