import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  CHANGE_DECISIONS,
  CHANGE_GROUNDS,
  type ChangeDecision,
  type ChangeRequest,
} from '@/lib/domain/case/change-requests'
import type { ChangeStatement } from '@/lib/domain/case/decide-change'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 更换申请: requests of parties for another mediator. A request gets its decision once and is never
// removed.

/** A request with what was written. */
export type FiledChangeRequest = ChangeRequest & {
  readonly statement: string
  readonly recordedBy: string
  readonly decisionText: string | null
}

const g = columnsOf('change_requests', 'g')
const REQUEST = select({
  id: g.id,
  partyId: g.party_id,
  partyName: g.party_name,
  mediatorId: g.mediator_id,
  mediatorName: g.mediator_name,
  ground: g.ground,
  statement: g.statement,
  requestedOn: g.requested_on,
  refusesToChoose: g.refuses_to_choose,
  recordedBy: g.recorded_by,
  decision: g.decision,
  decisionText: g.decision_text,
  decidedOn: g.decided_on,
  decidedBy: g.decided_by,
})

/** The requests of a case in the order in which they were recorded. */
export async function findChangeRequests(
  db: Db | Read,
  caseId: string,
): Promise<FiledChangeRequest[]> {
  const rows = await readRows(
    db,
    REQUEST,
    Prisma.sql`FROM change_requests g WHERE ${g.case_id} = ${caseId}::uuid
      ORDER BY ${g.recorded_at}, ${g.id}`,
  )
  return rows.map(({ ground, requestedOn, decision, decidedOn, ...row }) => ({
    ...row,
    ground: parseStoredEnum(CHANGE_GROUNDS, ground, 'change_requests.ground'),
    requestedOn: toDay(requestedOn),
    decision:
      decision === null
        ? null
        : parseStoredEnum(CHANGE_DECISIONS, decision, 'change_requests.decision'),
    decidedOn: toDayOrNull(decidedOn),
  }))
}

/** Stores what a party applied for, against the present mediator of the case. */
export async function addChangeRequest(
  db: Db,
  grant: Grant<'change:request'>,
  { id, courtId, holderId, mediatorId, mediatorName }: CaseRecord,
  { partyId, ground, statement, on, refusesToChoose }: ChangeStatement,
  { partyName, recordedAt }: { readonly partyName: string; readonly recordedAt: Date },
): Promise<void> {
  await db.changeRequest.create({
    data: {
      caseId: id,
      courtId,
      holderId,
      mediatorId: mediatorId ?? '',
      mediatorName: mediatorName ?? '',
      partyId,
      partyName,
      ground,
      statement,
      requestedOn: fromDay(on),
      refusesToChoose,
      recordedAt,
      recordedBy: grant.actor.name,
    },
    select: { id: true },
  })
}

/** Gives a request its decision; the database refuses a second one. */
export async function settleChangeRequest(
  db: Db,
  grant: Grant<'change:decide'>,
  requestId: string,
  {
    decision,
    text,
    on,
  }: { readonly decision: ChangeDecision; readonly text: string; readonly on: LocalDate },
  at: Date,
): Promise<void> {
  await db.changeRequest.updateMany({
    where: { id: requestId, decision: null },
    data: {
      decision,
      decisionText: text,
      decidedOn: fromDay(on),
      decidedAt: at,
      decidedBy: grant.actor.name,
    },
  })
}
