import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import type { Lodging, ObjectionStatement } from '@/lib/domain/ruling/decide-objection'
import {
  OBJECTION_RESULTS,
  OBJECTOR_KINDS,
  type Objection,
  type ObjectionResult,
} from '@/lib/domain/ruling/objection'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// Objections to a ruling (民诉解释 第372条).

const o = columnsOf('ruling_objections', 'o')
const OBJECTION = select({
  id: o.id,
  kind: o.kind,
  partyId: o.party_id,
  objector: o.objector,
  interest: o.interest,
  words: o.words,
  lodgedOn: o.lodged_on,
  dueOn: o.due_on,
  isDueProvisional: o.due_provisional,
  lodgedBy: o.lodged_by_name,
  lodgedAt: o.lodged_at,
  result: o.result,
  decisionWords: o.decision_words,
  decidedOn: o.decided_on,
  decidedBy: o.decided_by_name,
  decidedAt: o.decided_at,
})

/** The objections to the ruling of an application, in the order in which they were lodged. */
export async function findObjections(db: Read, confirmationId: string): Promise<Objection[]> {
  const rows = await readRows(
    db,
    OBJECTION,
    Prisma.sql`FROM ruling_objections o WHERE ${o.confirmation_id} = ${confirmationId}::uuid
      ORDER BY ${o.lodged_at}, ${o.id}`,
  )
  return rows.map(({ result, decisionWords, decidedOn, decidedBy, decidedAt, ...row }) => ({
    ...row,
    kind: parseStoredEnum(OBJECTOR_KINDS, row.kind, 'ruling_objections.kind'),
    lodgedOn: toDay(row.lodgedOn),
    dueOn: toDayOrNull(row.dueOn),
    decision:
      result !== null && decidedOn !== null && decidedAt !== null
        ? {
            result: parseStoredEnum(OBJECTION_RESULTS, result, 'ruling_objections.result'),
            words: decisionWords ?? '',
            on: toDay(decidedOn),
            by: decidedBy ?? '',
            at: decidedAt,
          }
        : null,
  }))
}

/**
 * Adds an objection; of two with one id, or of one party, the second is left out.
 * @returns whether it was added
 */
export async function addObjection(
  db: Db,
  { actor }: Grant<'ruling:object' | 'ruling:record-objection'>,
  { id: confirmationId, caseId, courtId, holderId }: Confirmation,
  {
    id,
    partyId,
    interest,
    lodgedOn,
    words,
  }: Pick<ObjectionStatement, 'id' | 'partyId' | 'interest' | 'lodgedOn'> & {
    readonly words: string
  },
  { kind, objector, dueOn, isDueProvisional }: Lodging,
  at: Date,
): Promise<boolean> {
  const { count } = await db.rulingObjection.createMany({
    data: [
      {
        id,
        confirmationId,
        caseId,
        courtId,
        holderId,
        kind,
        partyId,
        objector,
        interest: kind === 'third' ? interest : null,
        words,
        lodgedOn: fromDay(lodgedOn),
        dueOn: dueOn && fromDay(dueOn),
        dueProvisional: isDueProvisional,
        lodgedBy: actor.id,
        lodgedByName: actor.name,
        lodgedByRole: actor.role,
        lodgedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** Stores what a judge decided. @returns false: another judge was faster */
export async function decideStoredObjection(
  db: Db,
  { actor }: Grant<'ruling:decide-objection'>,
  id: string,
  decision: {
    readonly result: ObjectionResult
    readonly words: string
    readonly on: LocalDate
  },
  at: Date,
): Promise<boolean> {
  const { count } = await db.rulingObjection.updateMany({
    where: { id, result: null },
    data: {
      result: decision.result,
      decisionWords: decision.words,
      decidedOn: fromDay(decision.on),
      decidedBy: actor.id,
      decidedByName: actor.name,
      decidedAt: at,
    },
  })
  return count === 1
}
