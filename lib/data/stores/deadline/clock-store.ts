import 'server-only'
import type { Extension } from '@/lib/domain/deadline/extensions'
import { PAUSE_REASONS, type Pause } from '@/lib/domain/deadline/pauses'
import type { Grant } from '@/lib/domain/access/policy'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/**
 * What changed the mediation clock of a case: days that do not count, and days all parties agreed
 * to add.
 */
export async function findClockChanges(
  db: Db,
  caseId: string,
): Promise<{ readonly pauses: Pause[]; readonly extensions: Extension[] }> {
  const pauses = await db.clockPause.findMany({
    where: { caseId },
    orderBy: { fromOn: 'asc' },
    select: { fromOn: true, toOn: true, reason: true },
  })
  const extensions = await db.clockExtension.findMany({
    where: { caseId },
    orderBy: { agreedOn: 'asc' },
    select: { days: true, agreedOn: true },
  })
  return {
    pauses: pauses.map((row) => ({
      from: toDay(row.fromOn),
      to: toDayOrNull(row.toOn),
      reason: parseStoredEnum(PAUSE_REASONS, row.reason, 'clock_pauses.reason'),
    })),
    extensions: extensions.map((row) => ({ days: row.days, agreedOn: toDay(row.agreedOn) })),
  }
}

/** Stores a pause that has no end yet; the database refuses a second one. */
export async function addPause(
  db: Db,
  _grant: Grant<'clock:pause'>,
  { id, courtId, holderId }: CaseRecord,
  { from, reason }: Pick<Pause, 'from' | 'reason'>,
): Promise<void> {
  await db.clockPause.create({
    data: { caseId: id, courtId, holderId, reason, fromOn: fromDay(from) },
    select: { id: true },
  })
}

/** Gives the open pause of the case its last day. */
export async function endPause(
  db: Db,
  _grant: Grant<'clock:resume'>,
  caseId: string,
  to: LocalDate,
): Promise<void> {
  await db.clockPause.updateMany({ where: { caseId, toOn: null }, data: { toOn: fromDay(to) } })
}

/**
 * Stores the suspension with which the court ends the mediation; the database refuses it beside an
 * open pause.
 */
export async function suspendByCourt(
  db: Db,
  _grant: Grant<'suspicion:answer'>,
  { id, courtId, holderId }: CaseRecord,
  from: LocalDate,
): Promise<void> {
  await db.clockPause.create({
    data: { caseId: id, courtId, holderId, reason: 'suspension', fromOn: fromDay(from) },
    select: { id: true },
  })
}

/** Stores days that every party agreed to add. */
export async function addExtension(
  db: Db,
  _grant: Grant<'clock:extend'>,
  { id, courtId, holderId }: CaseRecord,
  { days, agreedOn }: Extension,
): Promise<void> {
  await db.clockExtension.create({
    data: { caseId: id, courtId, holderId, days, agreedOn: fromDay(agreedOn) },
    select: { id: true },
  })
}
