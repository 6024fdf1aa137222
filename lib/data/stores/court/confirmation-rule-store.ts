import 'server-only'
import { z } from 'zod'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import type { Grant } from '@/lib/domain/access/policy'
import {
  REVIEW_CLOCKS,
  type CourtConfirmationRule,
  type SpecialJurisdiction,
} from '@/lib/domain/confirmation/court-rule'
import type { LastRule } from '@/lib/domain/confirmation/decide-court-rule'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// What a court takes of applications for 司法确认: versions that are only added
// (prisma/functions/183-offered-confirmations.sql).

const r = columnsOf('court_confirmation_rules', 'r')
const c = columnsOf('courts', 'c')

const RULE = select({
  from: r.from_on,
  isOwnCasesOnly: r.own_cases_only,
  acceptsElectronicSignatures: r.accepts_electronic,
  wantsPaperSet: r.wants_paper_set,
  reviewClock: r.review_clock,
  specialJurisdictions: expression<unknown>(r.special_jurisdictions),
})

const StoredSpecials: z.ZodType<readonly SpecialJurisdiction[]> = z.array(
  z.strictObject({
    disputeTypes: z.array(z.enum(DISPUTE_TYPES)),
    causes: z.array(z.string()),
    court: z.string(),
  }),
)

/** The versions of a court, the earliest first: of two with one first day the later one. */
export async function findConfirmationRules(
  db: Read,
  courtId: string,
): Promise<CourtConfirmationRule[]> {
  const rows = await readRows(
    db,
    RULE,
    Prisma.sql`FROM court_confirmation_rules r WHERE ${r.court_id} = ${courtId}::uuid
      AND NOT EXISTS (SELECT 1 FROM court_confirmation_rules x WHERE x.court_id = ${r.court_id}
        AND x.from_on = ${r.from_on} AND x.rule_no > ${r.rule_no})
      ORDER BY ${r.from_on}`,
  )
  return rows.map(({ from, reviewClock, specialJurisdictions, ...rule }) => ({
    ...rule,
    from: toDay(from),
    reviewClock: parseStoredEnum(REVIEW_CLOCKS, reviewClock, 'court_confirmation_rules'),
    specialJurisdictions: StoredSpecials.parse(specialJurisdictions),
  }))
}

const LAST = select({ no: r.rule_no, by: r.set_by_name, at: r.set_at })

/** The newest version, for who enters the next one; null: the court has set nothing. */
export function findLastRule(db: Read, courtId: string): Promise<LastRule | null> {
  return readRow(
    db,
    LAST,
    Prisma.sql`FROM court_confirmation_rules r WHERE ${r.court_id} = ${courtId}::uuid
      ORDER BY ${r.rule_no} DESC LIMIT 1`,
  )
}

/**
 * The versions of a court, which is locked until another one is added or not; null where there is
 * no such court.
 */
export async function lockConfirmationRules(db: Db, courtId: string) {
  const court = await readRow(
    db,
    select({ courtId: c.id, court: c.name }),
    Prisma.sql`FROM courts c WHERE ${c.id} = ${courtId}::uuid FOR UPDATE`,
  )
  return (
    court && {
      ...court,
      rules: await findConfirmationRules(db, courtId),
      last: await findLastRule(db, courtId),
    }
  )
}

/** Adds the version of this number. */
export async function addConfirmationRule(
  db: Db,
  { actor }: Grant<'court:set-confirmation-rule'>,
  courtId: string,
  ruleNo: number,
  rule: CourtConfirmationRule,
  at: Date,
): Promise<void> {
  await db.courtConfirmationRule.createMany({
    data: [
      {
        courtId,
        ruleNo,
        fromOn: fromDay(rule.from),
        ownCasesOnly: rule.isOwnCasesOnly,
        acceptsElectronic: rule.acceptsElectronicSignatures,
        wantsPaperSet: rule.wantsPaperSet,
        reviewClock: rule.reviewClock,
        specialJurisdictions: rule.specialJurisdictions.map(({ disputeTypes, causes, court }) => ({
          disputeTypes: [...disputeTypes],
          causes: [...causes],
          court,
        })),
        setByName: actor.name,
        setAt: at,
      },
    ],
  })
}
