import 'server-only'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import type { CourtMove, PaperMark, StepFacts } from '@/lib/domain/court-stage/court-step'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/**
 * Adds a step of the court behind the earlier ones; the case has its stage already, and is locked.
 */
export async function addCourtStep(
  db: Db,
  { actor }: Grant<WriteAct>,
  { id: caseId, courtId, holderId }: OfCase,
  move: CourtMove,
  { on, number, missing, fee, trialReason, suitEnd, partyIds, agreementNo }: StepFacts,
  { no, at }: { readonly no: number; readonly at: Date },
): Promise<void> {
  await db.courtStep.createMany({
    data: [
      {
        caseId,
        courtId,
        holderId,
        stepNo: no,
        move,
        byAccount: actor.id,
        byName: actor.name,
        madeOn: fromDay(on),
        number: number ?? null,
        missing: [...(missing ?? [])],
        feeState: fee?.state ?? null,
        feeAmount: fee?.amount ?? null,
        feeDueOn: fee?.dueOn ? fromDay(fee.dueOn) : null,
        trialReason: trialReason ?? null,
        suitEnd: suitEnd ?? null,
        partyIds: [...(partyIds ?? [])],
        agreementNo: agreementNo ?? null,
        madeAt: at,
      },
    ],
  })
}

/**
 * Adds what a party declared, or what its clerk recorded (`participantId` null). The last receipt
 * moves the stage by a trigger.
 */
export async function addPaperMark(
  db: Db,
  { actor }: Grant<'paper:request' | 'paper:receive' | 'paper:serve'>,
  { id: caseId, courtId, holderId }: OfCase,
  {
    party,
    person,
    on,
    check,
    ...mark
  }: PaperMark & {
    readonly participantId: string | null
    /** How who requested it was identified last. */
    readonly check: TimedCheck | null
  },
  at: Date,
): Promise<void> {
  await db.paperMark.createMany({
    data: [
      {
        ...mark,
        caseId,
        courtId,
        holderId,
        byAccount: actor.id,
        partyName: party,
        personName: person,
        identityWay: check?.way ?? null,
        identityAt: check?.recordedAt ?? null,
        madeOn: fromDay(on),
        madeAt: at,
      },
    ],
  })
}
