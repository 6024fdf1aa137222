import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Bidding } from '@/lib/domain/blind-offer/blind-offer'
import {
  BLIND_RESULTS,
  BLIND_RULES,
  STORED_BLIND_STATES,
  type BlindResult,
  type BlindRule,
} from '@/lib/domain/blind-offer/vocabulary'
import type { Amount } from '@/lib/domain/money/amount'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// 密封报价. What is sealed goes into the database and never comes out of it: there is no reading of an
// amount that has not matched.

const s = columnsOf('sealed_biddings', 's')
const BIDDING = select({
  id: s.id,
  no: s.bidding_no,
  payerId: s.payer_id,
  payeeId: s.payee_id,
  rule: s.rule,
  round: s.round_no,
  stored: s.state,
  dueAt: s.due_at,
  payerEnteredAt: s.payer_entered_at,
  payeeEnteredAt: s.payee_entered_at,
  amount: expression<Amount | null>(Prisma.sql`${s.amount}::text`),
})

/** The biddings of a case that this actor may see, in their order. */
export async function findBiddings(db: Read, caseId: string): Promise<readonly Bidding[]> {
  const rows = await readRows(
    db,
    BIDDING,
    Prisma.sql`FROM sealed_biddings s WHERE ${s.case_id} = ${caseId}::uuid
      ORDER BY ${s.bidding_no}`,
  )
  return rows.map(({ rule, stored, payerEnteredAt, payeeEnteredAt, ...row }) => ({
    ...row,
    rule: parseStoredEnum(BLIND_RULES, rule, 'sealed_biddings.rule'),
    stored: parseStoredEnum(STORED_BLIND_STATES, stored, 'sealed_biddings.state'),
    entered: [
      ...(payerEnteredAt === null ? [] : [row.payerId]),
      ...(payeeEnteredAt === null ? [] : [row.payeeId]),
    ],
  }))
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Opens a bidding; the case is locked, and the database refuses two of one number. */
export async function addBidding(
  db: Db,
  { actor }: Grant<'blind:open'>,
  { id: caseId, courtId, holderId }: OfCase,
  bidding: {
    readonly id: string
    readonly biddingNo: number
    readonly payerId: string
    readonly payeeId: string
    readonly rule: BlindRule
    readonly dueAt: Date
  },
  openedAt: Date,
): Promise<void> {
  await db.sealedBidding.create({
    data: { ...bidding, caseId, courtId, holderId, mediatorId: actor.id, openedAt },
    select: { id: true },
  })
}

/**
 * Seals an amount under this participation.
 * @returns what becomes of it; null: another one of the same party was faster, or it is over
 */
export async function sealAmount(
  db: Db,
  _grant: Grant<'blind:enter'>,
  {
    biddingId,
    participantId,
    round,
    amount,
  }: {
    readonly biddingId: string
    readonly participantId: string
    readonly round: number
    readonly amount: Amount
  },
): Promise<BlindResult | null> {
  const result = await readValue(
    db,
    expression<string | null>(
      Prisma.sql`heyi_enter_blind(${biddingId}::uuid, ${participantId}::uuid, ${round}::int,
        ${amount}::numeric)`,
    ),
  )
  return result === null ? null : parseStoredEnum(BLIND_RESULTS, result, 'heyi_enter_blind')
}

/**
 * Ends a bidding and removes what is sealed in it; `participantId` of a party.
 * @returns false: it is over already
 */
export function endBidding(
  db: Db,
  _grant: Grant<'blind:end'>,
  {
    biddingId,
    participantId,
  }: { readonly biddingId: string; readonly participantId: string | null },
): Promise<boolean> {
  return endRunning(db, biddingId, participantId)
}

/** The case and the two parties of a bidding, for the system, which sees nothing else of it. */
export async function findBiddingNews(db: Db, biddingId: string) {
  const row = await db.sealedBidding.findUnique({
    where: { id: biddingId },
    select: { caseId: true, biddingNo: true, payerId: true, payeeId: true },
  })
  return row && { caseId: row.caseId, no: row.biddingNo, partyIds: [row.payerId, row.payeeId] }
}

/** Removes what is sealed in a bidding whose time is over, as the system. */
export async function clearExpiredBidding(db: Db, biddingId: string): Promise<void> {
  await endRunning(db, biddingId, null)
}

function endRunning(db: Db, biddingId: string, participantId: string | null): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_end_blind(${biddingId}::uuid, ${participantId}::uuid)`),
  )
}
