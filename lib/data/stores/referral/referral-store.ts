import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { formatCaseNumber, type CaseNumber } from '@/lib/domain/case-number/case-number'
import type { ReferralAnswer } from '@/lib/domain/referral/decide-referral'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { toReferralAnswer } from '@/lib/data/mappers/referral-answer'

export type Receipt = { readonly bodyHash: string; readonly answer: ReferralAnswer }

/**
 * The receipt of an Idempotency-Key. Requests with one key queue here until the end of the transaction that came first, so that
 * whoever was second reads the winner's receipt instead of making a second case.
 */
export async function lockReceipt(
  db: Db,
  courtId: string,
  idempotencyKey: string,
): Promise<Receipt | null> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`referral:${courtId}:${idempotencyKey}`}, 0))`
  const row = await db.referralReceipt.findUnique({
    where: { courtId_idempotencyKey: { courtId, idempotencyKey } },
    select: { bodyHash: true, answer: true },
  })
  return row && { bodyHash: row.bodyHash, answer: toReferralAnswer(row.answer) }
}

/** The institution with this code, if this court has invited it (特邀规定 第5条). */
export async function findInvitedInstitution(
  db: Db,
  courtId: string,
  code: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  return db.institution.findFirst({
    where: { code, invitations: { some: { courtId } } },
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

type NumberColumn = 'caseNo' | 'numberYear' | 'numberPrefix' | 'numberSerial'
type Unnumbered = Omit<Prisma.CaseCreateManyInput, NumberColumn>
type People = {
  readonly parties: readonly Prisma.PartyCreateManyInput[]
  readonly agents: readonly Prisma.AgentCreateManyInput[]
  readonly addresses: readonly Prisma.ServiceAddressCreateManyInput[]
}

/**
 * Writes who and what belongs to a case before the case itself: its foreign keys wait for the end of the transaction, and the
 * counter of case numbers is locked as late as it can be (floors' third migration).
 */
export async function addPeopleAhead(
  db: Db,
  _grant: Grant<'referral:submit'>,
  people: People,
): Promise<void> {
  await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  await db.party.createMany({ data: [...people.parties] })
  await db.agent.createMany({ data: [...people.agents] })
  await db.serviceAddress.createMany({ data: [...people.addresses] })
}

/** Where the number comes from: brought along by the court, or issued for a year under a prefix. */
export type NumberWanted =
  { readonly brought: CaseNumber } | { readonly year: number; readonly prefix: string }

/**
 * Writes the case under its number, last of all rows that could wait for others.
 * @returns the number; CASE_NUMBER_TAKEN where the court brought one along that another case has
 */
export async function addNumberedCase(
  db: Db,
  _grant: Grant<'referral:submit'>,
  row: Unnumbered,
  wanted: NumberWanted,
): Promise<Decided<{ readonly caseNo: string }>> {
  if ('brought' in wanted) {
    const caseNo = formatCaseNumber(wanted.brought)
    const isAdded = await insertCase(db, row, wanted.brought)
    return isAdded
      ? allow({ caseNo })
      : refuse('CASE_NUMBER_TAKEN', { caseNo }, { caseNo: 'CASE_NUMBER_TAKEN' })
  }
  for (;;) {
    const number = { ...wanted, serial: await nextSerial(db, wanted.year, wanted.prefix) }
    // Not added: another transaction brought this very number along a moment ago. It is in use, so the next one leaves no gap.
    if (await insertCase(db, row, number)) return allow({ caseNo: formatCaseNumber(number) })
  }
}

async function nextSerial(db: Db, year: number, prefix: string): Promise<number> {
  const [row] = await db.$queryRaw<
    { serial: number }[]
  >`SELECT heyi_next_case_serial(${year}::int, ${prefix}) AS serial`
  if (!row) throw new Error('the counter gave no serial')
  return row.serial
}

async function insertCase(
  db: Db,
  row: Unnumbered,
  { year, prefix, serial }: CaseNumber,
): Promise<boolean> {
  const caseNo = formatCaseNumber({ year, prefix, serial })
  const { count } = await db.case.createMany({
    data: [{ ...row, caseNo, numberYear: year, numberPrefix: prefix, numberSerial: serial }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Keeps what is answered, in the transaction that makes it true. */
export async function addReceipt(
  db: Db,
  _grant: Grant<'referral:submit'>,
  receipt: Receipt & {
    readonly caseId: string
    readonly courtId: string
    readonly idempotencyKey: string
  },
  at: Date,
): Promise<void> {
  const data = { ...receipt, answer: { ...receipt.answer }, createdAt: at }
  await db.referralReceipt.create({ data, select: { courtId: true } })
}
