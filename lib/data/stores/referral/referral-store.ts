import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { formatCaseNumber, type CaseNumber } from '@/lib/domain/case-number/case-number'
import type { ReferralAnswer } from '@/lib/domain/referral/decide-referral'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { expression, readValue } from '@/lib/data/typed-reads'
import { toEventRow, type NewEvent } from '@/lib/data/stores/audit/event-store'
import { toReferralAnswer } from '@/lib/data/mappers/referral-answer'
import { inForceOn } from '../roster/in-force'

export type Receipt = { readonly bodyHash: string; readonly answer: ReferralAnswer }

/**
 * The receipt of an Idempotency-Key. Requests with one key wait here for the end of the first
 * transaction, so that the second reads the receipt of the first instead of adding a second case.
 */
export async function lockReceipt(
  db: Db,
  courtId: string,
  idempotencyKey: string,
): Promise<Receipt | null> {
  const turn = `referral:${courtId}:${idempotencyKey}`
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${turn}, 0))`
  const row = await db.referralReceipt.findUnique({
    where: { courtId_idempotencyKey: { courtId, idempotencyKey } },
    select: { bodyHash: true, answer: true },
  })
  return row && { bodyHash: row.bodyHash, answer: toReferralAnswer(row.answer) }
}

/** The institution with this code, if it is in the roster of this court today (特邀规定 第5条). */
export async function findInvitedInstitution(
  db: Db,
  courtId: string,
  code: string,
  today: LocalDate,
): Promise<{ readonly id: string; readonly name: string } | null> {
  return db.institution.findFirst({
    where: { code, invitations: { some: { courtId, ...inForceOn(today) } } },
    select: { id: true, name: true },
  })
}

/** The prefix under which this court's cases are numbered. */
export async function getNumberPrefix(db: Db, courtId: string): Promise<string> {
  const { caseNumberPrefix } = await db.court.findUniqueOrThrow({
    where: { id: courtId },
    select: { caseNumberPrefix: true },
  })
  return caseNumberPrefix
}

/** Of a court's system, or of its clerk. */
export type ReferralGrant = Grant<'referral:submit' | 'referral:register' | 'referral:import'>

type NumberColumn = 'caseNo' | 'numberYear' | 'numberPrefix' | 'numberSerial'
type Unnumbered = Omit<Prisma.CaseCreateManyInput, NumberColumn>
type People = {
  readonly parties: readonly Prisma.PartyCreateManyInput[]
  readonly agents: readonly Prisma.AgentCreateManyInput[]
  readonly addresses: readonly Prisma.ServiceAddressCreateManyInput[]
}

/**
 * Writes the people of a case before the case itself: its foreign keys are checked at the end of
 * the transaction, and the counter of case numbers is locked as late as possible.
 */
export async function addPeopleAhead(db: Db, _grant: ReferralGrant, people: People): Promise<void> {
  await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  await db.party.createMany({ data: [...people.parties] })
  await db.agent.createMany({ data: [...people.agents] })
  await db.serviceAddress.createMany({ data: [...people.addresses] })
}

/** Where the number comes from: brought along by the court, or issued for a year under a prefix. */
export type NumberWanted =
  | { readonly brought: CaseNumber }
  | { readonly year: number; readonly prefix: string }

export type NewReceipt = {
  readonly courtId: string
  readonly idempotencyKey: string
  readonly bodyHash: string
  readonly caseId: string
  /** Without the number, which the database adds. */
  readonly answer: Omit<ReferralAnswer, 'caseNo'>
  readonly createdAt: Date
}

type NewReferral = {
  readonly row: Unnumbered
  /** `caseNo` in its data is replaced by the number. */
  readonly event: NewEvent
  readonly receipt: NewReceipt
}

/** Names of columns as keys. */
const toColumns = (row: object) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    ),
  )

/**
 * Writes the case under its number with its event and its receipt, in one statement and last of
 * all: all courts of a prefix wait for each other from here to the commit
 * (prisma/functions/030-case-numbers.sql).
 * @returns the number; CASE_NUMBER_TAKEN where another case has the number that the court brought
 */
export async function addReferral(
  db: Db,
  _grant: ReferralGrant,
  { row, event, receipt }: NewReferral,
  wanted: NumberWanted,
): Promise<Decided<{ readonly caseNo: string }>> {
  const brought = 'brought' in wanted ? wanted.brought : null
  const { year, prefix } = 'brought' in wanted ? wanted.brought : wanted
  const added = await readValue(
    db,
    expression<string | null>(Prisma.sql`heyi_add_referral(${toColumns(row)}::jsonb,
      ${toColumns(toEventRow(event))}::jsonb, ${toColumns(receipt)}::jsonb, ${year}::int, ${prefix},
      ${brought?.serial ?? null}::int)`),
  )
  if (added) return allow({ caseNo: added })
  if (brought === null) throw new Error('a referral was added without a number')
  const caseNo = formatCaseNumber(brought)
  return refuse('CASE_NUMBER_TAKEN', { caseNo }, { caseNo: 'CASE_NUMBER_TAKEN' })
}
