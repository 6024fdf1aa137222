import 'server-only'
import {
  COURT_MOVES,
  type CourtStep,
  type PaperMark,
  type StageFacts,
} from '@/lib/domain/court-stage/court-step'
import {
  COURT_STAGES,
  FEE_STATES,
  MISSING_CODES,
  PAPER_ANSWERS,
  RECEIPT_WAYS,
  SUIT_ENDS,
  TRIAL_REASONS,
  type CourtStage,
} from '@/lib/domain/court-stage/stage'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import type { StoredPack } from '../dossier/pack-store'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// What follows the mediation at the court. Who reads what is decided by the policies
// (prisma/functions/186-court-stages.sql).

const c = columnsOf('cases', 'c')
const s = columnsOf('court_steps', 's')
const m = columnsOf('paper_marks', 'm')

/** Of all who read a step; what was missing in a pack is not for those who take part. */
const STEP = {
  no: s.step_no,
  move: s.move,
  by: s.by_name,
  on: s.made_on,
  number: s.number,
  feeState: s.fee_state,
  feeAmount: expression<string | null>(Prisma.sql`${s.fee_amount}::text`),
  feeDueOn: s.fee_due_on,
  trialReason: s.trial_reason,
  suitEnd: s.suit_end,
  partyIds: s.party_ids,
  agreementNo: s.agreement_no,
  at: s.made_at,
}
const OPEN_STEP = select(STEP)
const WHOLE_STEP = select({ ...STEP, missing: s.missing })
const STAGE = select({ stage: c.court_stage, at: c.court_stage_at })
const MARK = select({
  partyId: m.party_id,
  party: m.party_name,
  answer: m.answer,
  way: m.way,
  person: m.person_name,
  on: m.made_on,
})

const ofCase = (caseId: string) =>
  Prisma.sql`FROM court_steps s WHERE ${s.case_id} = ${caseId}::uuid ORDER BY ${s.step_no}`

type StepRow = Awaited<ReturnType<typeof readOpenSteps>>[number]
const readOpenSteps = (db: Read, caseId: string) => readRows(db, OPEN_STEP, ofCase(caseId))

function toStep({
  feeState,
  feeAmount,
  feeDueOn,
  trialReason,
  suitEnd,
  agreementNo,
  ...row
}: StepRow): CourtStep {
  return {
    ...row,
    on: toDay(row.on),
    move: parseStoredEnum(COURT_MOVES, row.move, 'court_steps.move'),
    ...(feeState !== null && {
      fee: {
        state: parseStoredEnum(FEE_STATES, feeState, 'court_steps.fee_state'),
        amount: feeAmount,
        dueOn: toDayOrNull(feeDueOn),
      },
    }),
    ...(trialReason !== null && {
      trialReason: parseStoredEnum(TRIAL_REASONS, trialReason, 'court_steps.trial_reason'),
    }),
    ...(suitEnd !== null && {
      suitEnd: parseStoredEnum(SUIT_ENDS, suitEnd, 'court_steps.suit_end'),
    }),
    ...(agreementNo !== null && { agreementNo }),
  }
}

/** The steps of the court, as those who take part read them. */
export async function findOwnCourtSteps(db: Read, caseId: string): Promise<CourtStep[]> {
  return (await readOpenSteps(db, caseId)).map(toStep)
}

/** The steps of the court with what was missing in a pack. */
export async function findCourtSteps(db: Read, caseId: string): Promise<CourtStep[]> {
  const rows = await readRows(db, WHOLE_STEP, ofCase(caseId))
  return rows.map(({ missing, ...row }) => ({
    ...toStep(row),
    missing: missing.map((code) => parseStoredEnum(MISSING_CODES, code, 'court_steps.missing')),
  }))
}

/** Since when a case is at its stage; null: nothing waits at the court. */
export async function findCourtStage(
  db: Read,
  caseId: string,
): Promise<{ readonly stage: CourtStage; readonly at: Date } | null> {
  const row = await readRow(db, STAGE, Prisma.sql`FROM cases c WHERE ${c.id} = ${caseId}::uuid`)
  return row?.stage && row.at
    ? { stage: parseStoredEnum(COURT_STAGES, row.stage, 'cases.court_stage'), at: row.at }
    : null
}

/** What parties requested and received of a 调解书. */
export async function findPaperMarks(db: Read, caseId: string): Promise<PaperMark[]> {
  const rows = await readRows(
    db,
    MARK,
    Prisma.sql`FROM paper_marks m WHERE ${m.case_id} = ${caseId}::uuid ORDER BY ${m.answer},
      ${m.party_name}`,
  )
  return rows.map((row) => ({
    ...row,
    on: toDay(row.on),
    answer: parseStoredEnum(PAPER_ANSWERS, row.answer, 'paper_marks.answer'),
    way: parseStoredEnum(RECEIPT_WAYS, row.way, 'paper_marks.way'),
  }))
}

/** The latest pack as the rules need it. */
export function toPackFacts(
  pack: Pick<StoredPack, 'id' | 'kind' | 'handedAt' | 'handedBy'> | null,
): StageFacts['pack'] {
  return (
    pack && {
      id: pack.id,
      kind: pack.kind,
      on: toLocalDate(pack.handedAt),
      by: pack.handedBy,
      at: pack.handedAt,
    }
  )
}
