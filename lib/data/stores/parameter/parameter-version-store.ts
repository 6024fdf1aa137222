import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { PARAMETER_KEYS, type ParameterKey } from '@/lib/domain/parameters/catalogue'
import type { ParameterVersion } from '@/lib/domain/parameters/decide-parameter'
import type { OpenPeriod } from '@/lib/domain/parameters/effect'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'

// 参数 as they are kept: every value that was ever set, with its day.

export type StoredVersion = ParameterVersion & {
  readonly key: ParameterKey
  /** The court whose own value it is. */
  readonly court: string | null
  readonly reason: string
  readonly setBy: string
  readonly setAt: Date
  /** Who proposed what `setBy` confirmed. */
  readonly proposedBy: string | null
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Date | null
  /** Set on the court's page before there were versions: without a day and a person. */
  readonly isCarriedOver: boolean
}

const p = columnsOf('parameter_values', 'p')
const t = columnsOf('courts', 't')
const VERSION = select({
  key: p.key,
  no: p.no,
  courtId: p.court_id,
  court: nullable(t.name),
  value: p.value,
  from: p.effective_from,
  reason: p.reason,
  setBy: p.set_by_name,
  setAt: p.set_at,
  proposedBy: p.proposed_by_name,
  withdrawnBy: p.withdrawn_by_name,
  withdrawnAt: p.withdrawn_at,
  isCarriedOver: expression<boolean>(Prisma.sql`${p.set_by} IS NULL`),
})

/** All that was ever set, the newest of each key first. */
export async function findParameterVersions(db: Read): Promise<StoredVersion[]> {
  const rows = await readRows(
    db,
    VERSION,
    Prisma.sql`FROM parameter_values p LEFT JOIN courts t ON ${t.id} = ${p.court_id}
      ORDER BY ${p.key}, ${p.no} DESC`,
  )
  return rows.map((row) => ({
    ...row,
    key: parseStoredEnum(PARAMETER_KEYS, row.key, 'parameter_values.key'),
    from: toDay(row.from),
    isWithdrawn: row.withdrawnAt !== null,
  }))
}

/** Of two who set one at once the second reads what the first has set. */
export async function lockParameters(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('parameters', 0))`
}

export type NewVersion = {
  readonly key: ParameterKey
  readonly no: number
  readonly courtId: string | null
  readonly value: number | null
  readonly from: LocalDate
  readonly reason: string
  /** What was confirmed, of a period of the law. */
  readonly proposal: { readonly id: string; readonly by: string } | null
}

export async function addParameterVersion(
  db: Db,
  { actor }: Grant<'parameter:set' | 'proposal:confirm'>,
  { from, proposal, ...version }: NewVersion,
  at: Date,
): Promise<void> {
  await db.parameterValue.create({
    data: {
      ...version,
      effectiveFrom: fromDay(from),
      proposalId: proposal?.id ?? null,
      proposedByName: proposal?.by ?? null,
      setBy: actor.id,
      setByName: actor.name,
      setAt: at,
    },
    select: { no: true },
  })
}

/** Takes back what was planned. @returns false where its day has come or another was faster */
export async function withdrawParameterVersion(
  db: Db,
  { actor }: Grant<'parameter:withdraw'>,
  { key, no }: { readonly key: ParameterKey; readonly no: number },
  at: Date,
): Promise<boolean> {
  const { count } = await db.parameterValue.updateMany({
    where: { key, no, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnByName: actor.name },
  })
  return count === 1
}

export type OpenCase = OpenPeriod & {
  readonly caseNo: string
  readonly court: string
  readonly mediationDueOn: LocalDate | null
}

const OPEN = select({
  caseNo: expression<string>(Prisma.sql`o.case_no`),
  courtId: expression<string>(Prisma.sql`o.court_id`),
  court: expression<string>(Prisma.sql`o.court`),
  source: expression<string>(Prisma.sql`o.source`),
  receivedAt: expression<Date>(Prisma.sql`o.received_at`),
  acceptedAt: expression<Date | null>(Prisma.sql`o.accepted_at`),
  mediationDueOn: expression<Date | null>(Prisma.sql`o.mediation_due_on`),
})

/**
 * Open cases of a court, or of all, that a change of a period could concern, in the order of their
 * numbers: for the two administrators who decide on it, none for anyone else.
 */
export async function findOpenCases(
  db: Read,
  courtId: string | null,
  atMost: number,
): Promise<OpenCase[]> {
  const rows = await readRows(
    db,
    OPEN,
    Prisma.sql`FROM heyi_open_periods(${courtId}::uuid, ${atMost}::int) o`,
  )
  return rows.map((row) => ({
    ...row,
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    mediationDueOn: toDayOrNull(row.mediationDueOn),
  }))
}
