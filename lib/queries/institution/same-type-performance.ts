import 'server-only'
import type { Read } from '@/lib/data/door'
import type { AssignRecord } from '@/lib/data/stores/assignment/assign-facts'
import { readPerformance } from '@/lib/data/stores/statistics/performance-rate-store'
import type { PerformanceCounts } from '@/lib/domain/performance/performance-rate'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** What counts for 自动履行率 of the candidates of a case with disputes of its type, by mediator. */
export async function findSameTypePerformance(
  db: Read,
  institutionId: string,
  { ranking, disputeType }: AssignRecord,
  today: LocalDate,
): Promise<ReadonlyMap<string, PerformanceCounts>> {
  const mediatorIds = ranking.ranked.map(({ mediatorId }) => mediatorId)
  const filter = { mediatorIds, disputeType }
  return (await readPerformance(db, { institutionId }, ['mediator'], filter, today)).mediator
}
