import { readdirSync } from 'node:fs'
import { samplePdf } from '@/prisma/seed/sample-files'
import { layAgreement } from './agreement'
import { layClosed, layFile, putInto, type MakeFile } from './archiving'
import type { Heard } from './archive-lines'
import { readDocument } from './finalise'
import type { Program } from './kill-program'
import { until } from './until'
import { asOwner, layCase, type World } from './world'

// The two works in the middle of which the program is killed, and how far each is, read from the
// database and the files folder.

export type Drill = {
  readonly world: World
  readonly folder: string
  /** Name of the program's connections. */
  readonly connections: string
  readonly heard: Heard
}

/** Cases of one work, and how many files there were when it began. */
export type Target = { readonly caseIds: readonly string[]; readonly filesBefore: number }

export type Work = {
  readonly name: string
  /** From the first step of the work to the last. */
  readonly stages: readonly string[]
  readonly begin: (drill: Drill, program: Program) => Promise<Target>
  /** Index of the stage that is under way; -1: not begun; the number of stages: finished. */
  readonly stageOf: (drill: Drill, target: Target) => Promise<number>
  /** After a restart: what the user or the passing of time does, so that the work is finished. */
  readonly resume: (drill: Drill, program: Program, target: Target) => Promise<void>
}

const countFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.part'),
  ).length

/** Whether the program has a transaction open now. */
const IN_TRANSACTION = `EXISTS (SELECT 1 FROM pg_stat_activity
  WHERE application_name = $2 AND xact_start IS NOT NULL AND state <> 'idle')`

const PAGES = 12
const makeFile: MakeFile = (slot, serial) => ({
  bytes: samplePdf(serial, slot, PAGES),
  mediaType: 'application/pdf',
})

async function beginBinding({ world, folder }: Drill): Promise<Target> {
  const { id } = await layClosed(world, ['closing_form'], makeFile)
  for (let count = 0; count < 4; count += 1) await layFile(id, 'evidence', makeFile)
  // Its last file, with which nothing is missing any more, starts the binding.
  await putInto(world.people.adminA, id, 'closing_form', makeFile)
  return { caseIds: [id], filesBefore: countFiles(folder) }
}

const STATES = ['reading', 'binding'] as const

export const binding: Work = {
  name: '归档',
  stages: ['读取材料', '装订签名', '文件已存', '登记入库'],
  begin: beginBinding,
  async stageOf({ folder, connections }, { caseIds, filesBefore }) {
    const [row] = await asOwner<{ state: string; open: boolean }>(
      `SELECT state, ${IN_TRANSACTION} AS open FROM dossier_bindings WHERE case_id = $1`,
      [caseIds[0], connections],
    )
    if (row?.state === 'sealed') return this.stages.length
    const stage = STATES.findIndex((state) => state === row?.state)
    if (stage < 1 || countFiles(folder) === filesBefore) return stage
    return row!.open ? 3 : 2
  },
  /** The lease of the program that was killed ends. */
  async resume() {
    await asOwner(
      `UPDATE outbox SET run_at = now() - interval '1 second'
       WHERE kind = 'dossier' AND state = 'waiting' AND run_at > now()`,
    )
  },
}

/** Documents that are finalised at once: of one series, so that they compete for its numbers. */
const AT_ONCE = 3

async function orderFinalising(
  { world, heard }: Drill,
  program: Program,
  caseIds: readonly string[],
): Promise<void> {
  const actor = world.people.mediatorA
  const drafts = await Promise.all(
    caseIds.map(async (caseId) => {
      const draft = await readDocument(actor, caseId, 'agreement')
      return { caseId, kind: 'agreement', subjectId: '', seen: draft!.seen } as const
    }),
  )
  for (const input of drafts) {
    heard.begun.delete(input.caseId)
    heard.answered.delete(input.caseId)
    program.order({ actor, input })
  }
}

export const finalising: Work = {
  name: '定稿',
  stages: ['核对内容', '排版签名', '文件已存', '登记入库'],
  async begin(drill, program) {
    const caseIds: string[] = []
    for (let count = 0; count < AT_ONCE; count += 1) {
      const existing = await layCase(drill.world, { status: 'in_mediation' })
      await layAgreement(existing, drill.world.people.mediatorA.id, { isFinished: true })
      caseIds.push(existing.id)
    }
    const target = { caseIds, filesBefore: countFiles(drill.folder) }
    await orderFinalising(drill, program, caseIds)
    return target
  },
  async stageOf({ folder, connections, heard }, { caseIds, filesBefore }) {
    const [row] = await asOwner<{ named: number; open: boolean }>(
      `SELECT count(*)::int AS named, ${IN_TRANSACTION} AS open FROM case_documents
       WHERE case_id = ANY ($1::uuid[])`,
      [caseIds, connections],
    )
    const { named, open } = row!
    if (named === caseIds.length) return this.stages.length
    if (!caseIds.some((id) => heard.begun.has(id))) return -1
    if (countFiles(folder) - filesBefore > named) return open ? 3 : 2
    return open ? 0 : 1
  },
  /** The user sees the page again and finalises what is not final. */
  async resume(drill, program, { caseIds }) {
    const done = await asOwner<{ case_id: string }>(
      `SELECT case_id FROM case_documents WHERE case_id = ANY ($1::uuid[])`,
      [caseIds],
    )
    const open = caseIds.filter((id) => !done.some(({ case_id }) => case_id === id))
    await orderFinalising(drill, program, open)
    await until(() => open.every((id) => drill.heard.answered.has(id)))
  },
}
