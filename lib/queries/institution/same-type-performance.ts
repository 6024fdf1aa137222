import 'server-only'
import type { Read } from '@/lib/data/door'
import type { AssignFile } from '@/lib/data/stores/assignment/assign-facts'
import {
  mediatorTypeOf,
  readPerformance,
} from '@/lib/data/stores/statistics/performance-rate-store'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { NO_PERFORMANCE, type PerformanceCounts } from '@/lib/domain/performance/performance-rate'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** What counts for 自动履行率 of a mediator with disputes of one type. */
export type SameTypePerformance = (
  mediatorId: string,
  disputeType: DisputeType,
) => PerformanceCounts

/** The same of the candidates of these cases with disputes of their types, in one statement. */
export async function findSameTypePerformance(
  db: Read,
  institutionId: string,
  files: readonly Pick<AssignFile, 'candidates' | 'disputeType'>[],
  today: LocalDate,
): Promise<SameTypePerformance> {
  const mediatorIds = new Set(
    files.flatMap(({ candidates }) => candidates.map(({ mediatorId }) => mediatorId)),
  )
  if (mediatorIds.size === 0) return () => NO_PERFORMANCE
  const [disputeType, ...others] = new Set(files.map((file) => file.disputeType))
  const filter = {
    mediatorIds: [...mediatorIds],
    disputeType: others.length === 0 ? disputeType : undefined,
  }
  const found = await readPerformance(db, { institutionId }, ['mediatorType'], filter, today)
  return (mediatorId, type) =>
    found.mediatorType.get(mediatorTypeOf(mediatorId, type)) ?? NO_PERFORMANCE
}
