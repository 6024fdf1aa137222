import 'server-only'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import type { Db } from '@/lib/data/door'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
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
      reason: parseStoredEnum(['appraisal', 'suspension'], row.reason, 'clock_pauses.reason'),
    })),
    extensions: extensions.map((row) => ({ days: row.days, agreedOn: toDay(row.agreedOn) })),
  }
}
