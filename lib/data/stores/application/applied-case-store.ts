import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { formatCaseNumber } from '@/lib/domain/case-number/case-number'
import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { expression, readValue } from '@/lib/data/typed-reads'

// The case that an application becomes, in the transaction that accepts the application: the
// application names it already, and the foreign keys are checked at the end.

type AcceptGrant = Grant<'application:accept'>
type NumberColumn = 'caseNo' | 'numberYear' | 'numberPrefix' | 'numberSerial'
type LastColumn = 'lastAct' | 'lastActBy' | 'lastActAt'

type People = {
  readonly parties: readonly Prisma.PartyCreateManyInput[]
  readonly agents: readonly Prisma.AgentCreateManyInput[]
  readonly addresses: readonly Prisma.ServiceAddressCreateManyInput[]
}

/** Writes the people of the case before the case itself, as every case gets its people. */
export async function addAppliedPeople(
  db: Db,
  _grant: AcceptGrant,
  { parties, agents, addresses }: People,
): Promise<void> {
  await db.party.createMany({ data: [...parties] })
  await db.agent.createMany({ data: [...agents] })
  await db.serviceAddress.createMany({ data: [...addresses] })
}

/** A foreign key to a row that comes later in this transaction is checked at its end. */
export async function deferForeignKeys(db: Db): Promise<void> {
  await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
}

/**
 * Writes the case under the next number of its prefix in the year of the acceptance.
 * @returns the number
 */
export async function addAppliedCase(
  db: Db,
  { actor }: AcceptGrant,
  row: Omit<Prisma.CaseCreateManyInput, NumberColumn | LastColumn>,
  numberPrefix: string,
  at: Date,
): Promise<string> {
  const year = yearOf(toLocalDate(at))
  const serial = await readValue(
    db,
    expression<number>(Prisma.sql`heyi_next_case_serial(${year}::int, ${numberPrefix})`),
  )
  const caseNo = formatCaseNumber({ year, prefix: numberPrefix, serial })
  const number = { caseNo, numberYear: year, numberPrefix, numberSerial: serial }
  const last = { lastAct: 'case.applied', lastActBy: actor.name, lastActAt: at }
  await db.case.createMany({ data: [{ ...row, ...number, ...last }] })
  return caseNo
}

/** The account that applied takes part in the case from now on. @returns its participation */
export async function joinApplicant(
  db: Db,
  _grant: AcceptGrant,
  applicationId: string,
): Promise<string> {
  const participantId = await readValue(
    db,
    expression<string | null>(Prisma.sql`heyi_join_applicant(${applicationId}::uuid)::text`),
  )
  if (participantId === null) throw new Error('the applicant does not take part in the own case')
  return participantId
}

/** What was consented to with the application, as the first answers of its party. */
export async function addAppliedConsents(
  db: Db,
  _grant: AcceptGrant,
  of: { readonly caseId: string; readonly courtId: string; readonly holderId: string },
  entries: readonly Pick<ConsentEntry, 'scope' | 'answer'>[],
  consent: {
    readonly partyId: string
    readonly partyName: string
    readonly participantId: string
    readonly words: string
    readonly on: LocalDate
  },
  at: Date,
): Promise<void> {
  const { on, words, ...who } = consent
  await db.consent.createMany({
    data: entries.map((entry, index) => ({
      ...of,
      ...who,
      ...entry,
      entryNo: index + 1,
      way: 'online',
      givenOn: fromDay(on),
      note: words,
      recordedAt: at,
    })),
  })
}
