import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  DESTRUCTION_STEPS,
  type DestructionStep,
  type DestructionVerdict,
} from '@/lib/domain/dossier/destruction'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// What was proposed, decided and carried out of dossiers whose retention has ended. A step is added
// once and never changes.

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
    readonly approvalId?: string
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

/**
 * Adds the decision of a proposal after the steps that are there. The database refuses one by who
 * proposed.
 */
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

/**
 * Adds that an approval is carried out, after the steps that are there; its id. The database
 * refuses one without its approval.
 */
export function addCarryingOut(
  db: Db,
  { actor }: Grant<'dossier:carry-out-destruction'>,
  of: Of,
  {
    after,
    approval,
    reason,
  }: { readonly after: number; readonly approval: DestructionStep; readonly reason: string },
  at: Date,
): Promise<string> {
  return addStep(db, of, {
    seq: after + 1,
    step: 'carried_out',
    reason,
    proposalId: null,
    proposedById: null,
    approvalId: approval.id,
    byId: actor.id,
    byName: actor.name,
    at,
  })
}
