import 'server-only'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import {
  COMMITMENT_VERSION,
  type Confirmation,
  type ConfirmerKind,
  type KeptMove,
} from '@/lib/domain/confirmation/confirmation'
import type { ConfirmationMove } from '@/lib/domain/confirmation/confirmation-moves'
import type { CorrectionCode } from '@/lib/domain/confirmation/correction-items'
import type {
  ConfirmationStatus,
  DismissalGround,
  RefusalGround,
} from '@/lib/domain/confirmation/confirmation-status'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'

// 司法确认: what its parties and its court write. The policies and a trigger hold every step
// (prisma/functions/181-confirmations.sql).

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Begins an application; the case is locked. */
export async function addConfirmation(
  db: Db,
  { actor }: Grant<'confirmation:agree'>,
  { id: caseId, courtId, holderId }: OfCase,
  begun: {
    readonly id: string
    readonly agreementNo: number
    readonly agreementSha256: string
    readonly effectiveOn: LocalDate
    readonly dueOn: LocalDate
    readonly isDueProvisional: boolean
    readonly partyIds: readonly string[]
  },
  at: Date,
): Promise<void> {
  const { effectiveOn, dueOn, isDueProvisional, partyIds, ...columns } = begun
  await db.confirmation.createMany({
    data: [
      {
        ...columns,
        caseId,
        courtId,
        holderId,
        effectiveOn: fromDay(effectiveOn),
        dueOn: fromDay(dueOn),
        dueProvisional: isDueProvisional,
        partyIds: [...partyIds],
        begunAt: at,
        lastAct: 'agree',
        lastActBy: actor.name,
        lastActAt: at,
      },
    ],
  })
}

/** Stores that a party confirmed. */
export async function addConfirmationAnswer(
  db: Db,
  { actor }: Grant<'confirmation:agree'>,
  { id: caseId, courtId, holderId }: OfCase,
  confirmationId: string,
  answer: {
    readonly partyId: string
    readonly party: string
    readonly participantId: string
    readonly person: string
    readonly confirmer: ConfirmerKind
    readonly check: TimedCheck
    readonly device: string | null
  },
  agreedAt: Date,
): Promise<void> {
  const { party, person, check, ...columns } = answer
  await db.confirmationAnswer.createMany({
    data: [
      {
        ...columns,
        confirmationId,
        caseId,
        courtId,
        holderId,
        accountId: actor.id,
        partyName: party,
        personName: person,
        identityWay: check.way,
        identityAt: check.recordedAt,
        commitment: COMMITMENT_VERSION,
        agreedAt,
      },
    ],
  })
}

/** What a move changes beside the status. */
export type ConfirmationChanges = {
  readonly submittedAt?: Date
  readonly receivedOn?: LocalDate
  readonly correctionDueOn?: LocalDate
  /** null: it was handed in. */
  readonly supplementDueOn?: LocalDate | null
  readonly postponementRequestedAt?: Date | null
  readonly extraDays?: number
  readonly extensionDays?: number | null
  readonly extensionBy?: string | null
  readonly admittedOn?: LocalDate
  readonly number?: string
  readonly withdrawalRequestedAt?: Date | null
  readonly decidedOn?: LocalDate
}

/**
 * Applies a decided move to the application as it was read. @returns false: another act was faster
 */
export async function moveConfirmation(
  db: Db,
  { actor }: Grant<WriteAct>,
  { id, revision }: Pick<Confirmation, 'id' | 'revision'>,
  { move, to }: { readonly move: ConfirmationMove; readonly to: ConfirmationStatus },
  changes: ConfirmationChanges,
  at: Date,
): Promise<boolean> {
  const { receivedOn, correctionDueOn, supplementDueOn, admittedOn, decidedOn, ...columns } =
    changes
  const { count } = await db.confirmation.updateMany({
    where: { id, revision },
    data: {
      ...columns,
      ...(receivedOn && { receivedOn: fromDay(receivedOn) }),
      ...(correctionDueOn && { correctionDueOn: fromDay(correctionDueOn) }),
      ...(supplementDueOn !== undefined && {
        supplementDueOn: supplementDueOn && fromDay(supplementDueOn),
      }),
      ...(admittedOn && { admittedOn: fromDay(admittedOn) }),
      ...(decidedOn && { decidedOn: fromDay(decidedOn) }),
      status: to,
      revision: revision + 1,
      lastAct: move,
      lastActBy: actor.name,
      lastActAt: at,
    },
  })
  return count === 1
}

/** Keeps a decision, or an answer to one, behind the earlier ones. */
export async function addDecision(
  db: Db,
  { actor }: Grant<WriteAct>,
  { id: confirmationId, caseId, courtId, holderId, decisions }: Confirmation,
  decision: {
    readonly move: KeptMove
    readonly ground?: DismissalGround | null
    readonly refusalGround?: RefusalGround | null
    readonly words?: string | null
    readonly codes?: readonly CorrectionCode[]
    readonly dueOn?: LocalDate
    readonly extraDays?: number
  },
  at: Date,
): Promise<void> {
  const { dueOn, codes = [], ...columns } = decision
  await db.confirmationDecision.createMany({
    data: [
      {
        ...columns,
        codes: [...codes],
        ...(dueOn && { dueOn: fromDay(dueOn) }),
        confirmationId,
        caseId,
        courtId,
        holderId,
        decisionNo: decisions.length + 1,
        byAccount: actor.id,
        byName: actor.name,
        byRole: actor.role,
        madeAt: at,
      },
    ],
  })
}

/** Whether another application of this court has the number; of those that the actor reads. */
export async function isNumberTaken(db: Db, courtId: string, number: string): Promise<boolean> {
  return (await db.confirmation.count({ where: { courtId, number } })) > 0
}
