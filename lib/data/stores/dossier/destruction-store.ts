import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  DESTRUCTION_STEPS,
  type DestructionStep,
  type DestructionVerdict,
  type Kept,
} from '@/lib/domain/dossier/destruction'
import { RETENTION_CLASSES } from '@/lib/domain/dossier/retention'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { partyNames } from '@/lib/data/mappers/case-list'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// The destruction list: dossiers whose retention has ended, and what was proposed and decided of them. A step is added once and
// never changes.

const d = columnsOf('dossier_destructions', 'd')
const STEP = select({
  caseId: d.case_id,
  id: d.id,
  step: d.step,
  reason: d.reason,
  proposalId: d.proposal_id,
  byId: d.by_id,
  by: d.by_name,
  at: d.at,
})

/** The steps of each of these cases that this actor may see, in their order. */
export async function findDestructionSteps(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DestructionStep[]>> {
  const rows = await readRows(
    db,
    STEP,
    Prisma.sql`FROM dossier_destructions d WHERE ${d.case_id} = ANY (${[...caseIds]}::uuid[])
      ORDER BY ${d.case_id}, ${d.seq}`,
  )
  const steps = rows.map(({ step, ...row }) => ({
    ...row,
    step: parseStoredEnum(DESTRUCTION_STEPS, step, 'dossier_destructions.step'),
  }))
  return new Map(caseIds.map((id) => [id, steps.filter(({ caseId }) => caseId === id)]))
}

const c = columnsOf('cases', 'c')
const v = columnsOf('dossier_volumes', 'v')
const w = columnsOf('dossier_volumes', 'w')
const DUE = select({
  caseId: c.id,
  caseNo: c.case_no,
  numberYear: v.number_year,
  number: v.number,
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
  class: v.retention,
  until: v.retain_until,
})

export type DueDossier = Kept & {
  readonly caseId: string
  readonly caseNo: string
  /** 卷号 of the latest volume. */
  readonly numberYear: number
  readonly number: number
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
}

/** The dossiers of an institution whose retention ended before this day by their latest volume, the longest due first. */
export async function findDueDossiers(
  db: Read,
  institutionId: string,
  today: LocalDate,
  most: number,
): Promise<DueDossier[]> {
  const rows = await readRows(
    db,
    DUE,
    Prisma.sql`FROM dossier_volumes v JOIN cases c ON ${c.id} = ${v.case_id}
      WHERE ${v.holder_id} = ${institutionId}::uuid AND ${v.retain_until} < ${today}::date
        AND NOT EXISTS (SELECT 1 FROM dossier_volumes w
          WHERE ${w.case_id} = ${v.case_id} AND ${w.volume} > ${v.volume})
      ORDER BY ${v.retain_until}, ${v.number_year}, ${v.number} LIMIT ${most}`,
  )
  return rows.map(({ class: kept, until, ...row }) => ({
    ...row,
    class: parseStoredEnum(RETENTION_CLASSES, kept, 'dossier_volumes.retention'),
    until: toDayOrNull(until),
  }))
}

type Of = { readonly id: string; readonly courtId: string; readonly holderId: string }

async function addStep(
  db: Db,
  of: Of,
  step: {
    readonly seq: number
    readonly step: DestructionStep['step']
    readonly reason: string
    readonly proposalId: string | null
    readonly proposedById: string | null
    readonly byId: string
    readonly byName: string
    readonly at: Date
  },
): Promise<string> {
  const keys = { caseId: of.id, courtId: of.courtId, holderId: of.holderId }
  const { id } = await db.dossierDestruction.create({
    data: { ...step, ...keys },
    select: { id: true },
  })
  return id
}

/** Adds a proposal after the steps that are there; its id. */
export function addProposal(
  db: Db,
  { actor }: Grant<'dossier:propose-destruction'>,
  of: Of,
  { after, reason }: { readonly after: number; readonly reason: string },
  at: Date,
): Promise<string> {
  return addStep(db, of, {
    seq: after + 1,
    step: 'proposed',
    reason,
    proposalId: null,
    proposedById: null,
    byId: actor.id,
    byName: actor.name,
    at,
  })
}

/** Adds the decision of a proposal after the steps that are there. The database refuses one by who proposed. */
export async function addDecision(
  db: Db,
  { actor }: Grant<'dossier:decide-destruction'>,
  of: Of,
  {
    after,
    proposal,
    verdict,
    reason,
  }: {
    readonly after: number
    readonly proposal: DestructionStep
    readonly verdict: DestructionVerdict
    readonly reason: string
  },
  at: Date,
): Promise<void> {
  await addStep(db, of, {
    seq: after + 1,
    step: verdict,
    reason,
    proposalId: proposal.id,
    proposedById: proposal.byId,
    byId: actor.id,
    byName: actor.name,
    at,
  })
}
