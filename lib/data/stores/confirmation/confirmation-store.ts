import 'server-only'
import { IDENTITY_WAYS } from '@/lib/domain/case/preparations'
import {
  CONFIRMERS,
  KEPT_MOVES,
  type Confirmation,
  type ConfirmationAnswer,
  type ConfirmationDecision,
} from '@/lib/domain/confirmation/confirmation'
import { reviewClockOf } from '@/lib/domain/confirmation/court-rule'
import { ALL_CONFIRMATION_MOVES } from '@/lib/domain/confirmation/confirmation-moves'
import { CORRECTION_CODES } from '@/lib/domain/confirmation/correction-items'
import {
  CONFIRMATION_STATUSES,
  DISMISSAL_GROUNDS,
  OPEN_STATUSES,
  REFUSAL_GROUNDS,
} from '@/lib/domain/confirmation/confirmation-status'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { readStanding, rulingStanding } from '@/lib/data/mappers/ruling-standing'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { findConfirmationRules } from '../court/confirmation-rule-store'

// 司法确认. Who reads what is decided by the policies (prisma/functions/181-confirmations.sql).

const k = columnsOf('confirmations', 'k')
const a = columnsOf('confirmation_answers', 'a')
const d = columnsOf('confirmation_decisions', 'd')

const CONFIRMATION = select({
  id: k.id,
  caseId: k.case_id,
  courtId: k.court_id,
  holderId: k.holder_id,
  agreementNo: k.agreement_no,
  agreementSha256: k.agreement_sha256,
  effectiveOn: k.effective_on,
  dueOn: k.due_on,
  isDueProvisional: k.due_provisional,
  partyIds: k.party_ids,
  status: k.status,
  revision: k.revision,
  submittedAt: k.submitted_at,
  receivedOn: k.received_on,
  correctionDueOn: k.correction_due_on,
  supplementDueOn: k.supplement_due_on,
  postponementRequestedAt: k.postponement_requested_at,
  extraDays: k.extra_days,
  extensionDays: k.extension_days,
  extensionBy: k.extension_by,
  admittedOn: k.admitted_on,
  number: k.number,
  withdrawalRequestedAt: k.withdrawal_requested_at,
  decidedOn: k.decided_on,
  standing: rulingStanding(k.id),
  lastAct: k.last_act,
  lastActBy: k.last_act_by,
  lastActAt: k.last_act_at,
})
const ANSWER = select({
  confirmationId: a.confirmation_id,
  partyId: a.party_id,
  participantId: a.participant_id,
  party: a.party_name,
  person: a.person_name,
  confirmer: a.confirmer,
  way: a.identity_way,
  agreedAt: a.agreed_at,
})
const DECISION = select({
  confirmationId: d.confirmation_id,
  no: d.decision_no,
  move: d.move,
  by: d.by_name,
  ground: d.ground,
  refusalGround: d.refusal_ground,
  words: d.words,
  codes: d.codes,
  dueOn: d.due_on,
  extraDays: d.extra_days,
  at: d.made_at,
})

const orNull = <T extends string>(values: readonly T[], stored: string | null, column: string) =>
  stored === null ? null : parseStoredEnum(values, stored, column)

async function readConfirmations(db: Read, condition: Prisma.Sql): Promise<Confirmation[]> {
  const rows = await readRows(
    db,
    CONFIRMATION,
    Prisma.sql`FROM confirmations k WHERE ${condition} ORDER BY ${k.begun_at} DESC, ${k.id}`,
  )
  const [first] = rows
  if (!first) return []
  const rules = await findConfirmationRules(db, first.courtId)
  const ids = rows.map(({ id }) => id)
  const answers = await readRows(
    db,
    ANSWER,
    Prisma.sql`FROM confirmation_answers a WHERE ${a.confirmation_id} = ANY (${ids}::uuid[])
      ORDER BY ${a.agreed_at}`,
  )
  const decisions = await readRows(
    db,
    DECISION,
    Prisma.sql`FROM confirmation_decisions d WHERE ${d.confirmation_id} = ANY (${ids}::uuid[])
      ORDER BY ${d.decision_no}`,
  )
  return rows.map((row) => ({
    ...row,
    effectiveOn: toDay(row.effectiveOn),
    dueOn: toDay(row.dueOn),
    status: parseStoredEnum(CONFIRMATION_STATUSES, row.status, 'confirmations.status'),
    receivedOn: toDayOrNull(row.receivedOn),
    correctionDueOn: toDayOrNull(row.correctionDueOn),
    supplementDueOn: toDayOrNull(row.supplementDueOn),
    admittedOn: toDayOrNull(row.admittedOn),
    reviewClock: reviewClockOf(rules, toDayOrNull(row.admittedOn)),
    decidedOn: toDayOrNull(row.decidedOn),
    standing: readStanding(row.standing),
    lastAct: parseStoredEnum(ALL_CONFIRMATION_MOVES, row.lastAct, 'confirmations.last_act'),
    answers: answers
      .filter(({ confirmationId }) => confirmationId === row.id)
      .map(({ confirmationId: _of, confirmer, way, ...answer }): ConfirmationAnswer => ({
        ...answer,
        way: parseStoredEnum(IDENTITY_WAYS, way, 'confirmation_answers.identity_way'),
        confirmer: parseStoredEnum(CONFIRMERS, confirmer, 'confirmation_answers.confirmer'),
      })),
    decisions: decisions
      .filter(({ confirmationId }) => confirmationId === row.id)
      .map(({ confirmationId: _of, ...decision }): ConfirmationDecision => ({
        ...decision,
        move: parseStoredEnum(KEPT_MOVES, decision.move, 'confirmation_decisions.move'),
        ground: orNull(DISMISSAL_GROUNDS, decision.ground, 'confirmation_decisions.ground'),
        refusalGround: orNull(
          REFUSAL_GROUNDS,
          decision.refusalGround,
          'confirmation_decisions.refusal_ground',
        ),
        codes: decision.codes.map((code) =>
          parseStoredEnum(CORRECTION_CODES, code, 'confirmation_decisions.codes'),
        ),
        dueOn: toDayOrNull(decision.dueOn),
      })),
  }))
}

/**
 * The applications of a case that this actor reads, the latest first. Mediators and institutions
 * read no answer and no decision.
 */
export function findConfirmationsOfCase(db: Read, caseId: string): Promise<Confirmation[]> {
  return readConfirmations(db, Prisma.sql`${k.case_id} = ${caseId}::uuid`)
}

/** One of them. */
export async function findConfirmation(db: Read, id: string): Promise<Confirmation | null> {
  return (await readConfirmations(db, Prisma.sql`${k.id} = ${id}::uuid`))[0] ?? null
}

/** The one that is not over; null: there is none. */
export function findOpen(confirmations: readonly Confirmation[]): Confirmation | null {
  return confirmations.find(({ status }) => OPEN_STATUSES.some((open) => open === status)) ?? null
}
