import 'server-only'
import { randomBytes } from 'node:crypto'
import { asSystem, type Db } from '@/lib/data/door'
import { lockBinding, setBinding } from '@/lib/data/stores/dossier/binding-store'
import { findNextNumber } from '@/lib/data/stores/document/number-store'
import {
  endIfExhausted,
  endLease,
  leaseJob,
  renewLease,
  takeDueJob,
  type OutboxJob,
} from '@/lib/data/stores/outbox/outbox-store'
import { composeSheets } from '@/lib/documents/dossier/compose-sheets'
import type { BindDossier, DossierOrder } from '@/lib/documents/dossier/dossier-order'
import { JOB_SHAPES } from '@/lib/domain/jobs/jobs'
import { nextAttemptAt } from '@/lib/domain/jobs/retry'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import {
  makeVerificationCode,
  VERIFICATION_CODE_BYTES,
} from '@/lib/domain/verification/verification-code'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { dossierNumber } from '@/lib/labels/zh-CN/bound-dossier'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { errorFields, log } from '@/lib/platform/logger'
import { sha256Yielding } from '@/lib/platform/sha256'
import { verificationUrl } from '@/lib/platform/verification-url'
import { planVolume, type VolumePlan } from './plan-volume'
import { readItems, type ReadItem } from './read-items'
import { recordVolume, type BoundFile, type Recorded } from './record-volume'

/** Longer than any file takes to read or a dossier to bind: it is renewed between them. */
const LEASE_MS = 10 * 60_000
/** How often a volume is bound again because another one took its number meanwhile. */
const NUMBERS = 5
/** How often the progress of one binding is written at most. */
const STEPS = 20

type Job = OutboxJob<'dossier'>
type Work = { readonly job: Job; readonly round: number; readonly plan: VolumePlan }

/** The job was put into the queue again, or its lease has ended: another process has it now. */
class LeaseLost extends Error {}

/**
 * Binds the dossiers that are due until there are none. Each is leased in one transaction, read and
 * bound outside of any, and recorded in another, so that after a crash the case is as before or
 * archived. Several processes may do so at once.
 * @param clock read again for each step: binding takes time
 * @returns how many were looked at
 */
export async function workDossiers(clock: () => Date, bind: BindDossier): Promise<number> {
  for (let count = 0; ; count += 1) {
    const at = clock()
    const work = await asSystem('lease a dossier', (db) => leaseNext(db, at))
    if (work === null) return count
    if (work !== 'settled') await bindOne(work, clock, bind)
  }
}

async function leaseNext(db: Db, at: Date): Promise<Work | 'settled' | null> {
  const taken = await takeDueJob(db, at, ['dossier'])
  if (taken === null) return null
  const { caseId, round } = JOB_SHAPES.dossier.parse(taken.payload)
  const binding = await lockBinding(db, caseId)
  if (await endIfExhausted(db, taken)) {
    log.error('a dossier is not bound: it ended its process', { row: String(taken.id) })
    if (binding?.round === round)
      await setBinding(db, caseId, { state: 'failed', failure: 'internal' }, at)
    return 'settled'
  }
  const job = await leaseJob(db, taken, new Date(at.getTime() + LEASE_MS))
  if (binding?.round !== round) {
    await endLease(db, job, at, null)
    return 'settled'
  }
  const planned = await planVolume(db, caseId, binding.queuedBy || null)
  if (!planned.ok) {
    const isSealed = planned.refusal.code === 'DOSSIER_NOTHING_NEW'
    await setBinding(db, caseId, { state: isSealed ? 'sealed' : 'waiting' }, at)
    await endLease(db, job, at, null)
    return 'settled'
  }
  const total = planned.value.items.length
  await setBinding(db, caseId, { state: 'reading', done: 0, total }, at)
  return { job, round, plan: planned.value }
}

async function bindOne(work: Work, clock: () => Date, bind: BindDossier): Promise<void> {
  const { job, plan } = work
  try {
    const total = plan.items.length
    const step = Math.ceil(total / STEPS)
    const items = await readItems(plan.items, async (done) => {
      if (done % step === 0) await report(work, { state: 'reading', done, total }, clock())
    })
    await report(work, { state: 'binding', done: total, total }, clock())
    const recorded = await bindAndRecord(work, items, clock, bind)
    if (recorded !== 'recorded') await tryAgain(work, clock())
  } catch (error) {
    if (error instanceof LeaseLost) return
    log.error('dossier not bound', { row: String(job.id), ...errorFields(error) })
    await tryAgain(work, clock())
  }
}

/** Writes how far it is and renews the lease. Throws LeaseLost. */
async function report(
  { job, round, plan }: Work,
  to: Parameters<typeof setBinding>[2],
  at: Date,
): Promise<void> {
  await asSystem('report how far a dossier is', async (db) => {
    const binding = await lockBinding(db, plan.state.id)
    const until = new Date(at.getTime() + LEASE_MS)
    if (binding?.round !== round || !(await renewLease(db, job, until))) throw new LeaseLost()
    await setBinding(db, plan.state.id, to, at)
  })
}

async function bindAndRecord(
  work: Work,
  items: readonly ReadItem[],
  clock: () => Date,
  bind: BindDossier,
): Promise<Recorded> {
  const { plan } = work
  for (let attempt = 0; attempt < NUMBERS; attempt += 1) {
    const boundAt = clock()
    const year = yearOf(toLocalDate(boundAt))
    const series = { holderId: plan.state.holderId, kind: 'dossier', year } as const
    const numberInYear = await asSystem('find the next number of a dossier', (db) =>
      findNextNumber(db, series),
    )
    const code = makeVerificationCode(randomBytes(VERIFICATION_CODE_BYTES))
    const number = dossierNumber(year, numberInYear)
    const bound = await bind(composeOrder(plan, items, { number, code, boundAt }))
    const [storageKey] = await keepFiles([bound.pdf])
    // Before the transaction, which locks the case.
    const sha256 = await sha256Yielding(bound.pdf)
    const kept = { bound, storageKey: storageKey!, sha256 }
    const file = { ...kept, year, numberInYear, number, code, boundAt }
    const recorded = await recordOrDiscard(work, file)
    if (recorded !== 'number_taken') return recorded
  }
  return 'number_taken'
}

/** What a result other than `recorded` has written is taken back with its transaction. */
class NotRecorded extends Error {
  constructor(readonly result: Exclude<Recorded, 'recorded'>) {
    super(result)
  }
}

/**
 * A file whose transaction ended in an unknown way stays: a row may name it, and the sweep removes
 * it where none does.
 */
async function recordOrDiscard({ job, round, plan }: Work, file: BoundFile): Promise<Recorded> {
  try {
    return await asSystem('record a bound dossier', async (db) => {
      const recorded = await recordVolume(db, job, round, plan, file)
      if (recorded !== 'recorded') throw new NotRecorded(recorded)
      return recorded
    })
  } catch (error) {
    if (!(error instanceof NotRecorded)) throw error
    await discardFiles([file.storageKey])
    return error.result
  }
}

function composeOrder(
  { facts }: VolumePlan,
  items: readonly ReadItem[],
  {
    number,
    code,
    boundAt,
  }: { readonly number: string; readonly code: string; readonly boundAt: Date },
): DossierOrder {
  const damaged = new Set(items.filter(({ bytes }) => bytes === null).map(({ no }) => no))
  return {
    ...composeSheets(facts, {
      number,
      code,
      url: verificationUrl(number, code),
      boundOn: toLocalDate(boundAt),
      damaged,
    }),
    caseNo: facts.caseNo,
    boundAt,
    pieces: items.map(({ no, slot, material, bytes }) => ({
      no,
      title: material.title,
      slotTitle: dossierSlot[slot],
      author: material.addedBy,
      madeOn: toLocalDate(material.addedAt),
      mediaType: material.mediaType,
      sha256: material.sha256,
      bytes,
    })),
  }
}

/** The job runs again later; after the last attempt the dossier waits for an administrator. */
async function tryAgain({ job, round, plan }: Work, at: Date): Promise<void> {
  const runAt = nextAttemptAt(job.attempts, at, Math.random())
  await asSystem('note that a dossier was not bound', async (db) => {
    const binding = await lockBinding(db, plan.state.id)
    if (binding?.round !== round || !(await endLease(db, job, at, runAt))) return
    await setBinding(
      db,
      plan.state.id,
      runAt ? { state: 'queued' } : { state: 'failed', failure: 'internal' },
      at,
    )
  })
}
