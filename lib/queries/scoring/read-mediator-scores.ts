import 'server-only'
import type { Read } from '@/lib/data/door'
import type { Tenant } from '@/lib/data/stores/case/case-filter'
import {
  readScoredMediators,
  readScoreSums,
  type NamedMediator,
} from '@/lib/data/stores/scoring/score-store'
import { readTypeTallies } from '@/lib/data/stores/scoring/type-tally-store'
import { readPerformance } from '@/lib/data/stores/statistics/performance-rate-store'
import type { PerformanceCounts } from '@/lib/domain/performance/performance-rate'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import {
  computeMediatorScores,
  findBestTypes,
  type MediatorScore,
} from '@/lib/domain/scoring/mediator-score'
import type { MediatorScoresInput } from './score-input'

/**
 * Every mediator's score under these conditions, in the table's order, and everyone with a score of
 * the tenant.
 */
export async function readMediatorScores(
  db: Read,
  tenant: Tenant,
  query: MediatorScoresInput,
): Promise<{ scores: MediatorScore[]; scored: readonly NamedMediator[] }> {
  const scored = await readScoredMediators(db)
  return {
    scores: computeMediatorScores(await readScoreSums(db, tenant, tallyFilterOf(query), scored)),
    scored,
  }
}

/** What counts for 自动履行率 of these mediators under the same conditions, by id. */
export async function readScoredPerformance(
  db: Read,
  tenant: Tenant,
  query: MediatorScoresInput,
  scores: readonly MediatorScore[],
  today: LocalDate,
): Promise<ReadonlyMap<string, PerformanceCounts>> {
  const { mediatorId: _one, ...filter } = tallyFilterOf(query)
  const mediatorIds = scores.map(({ mediatorId }) => mediatorId)
  const found = await readPerformance(db, tenant, ['mediator'], { ...filter, mediatorIds }, today)
  return found.mediator
}

/** 成功率最高纠纷类型 of these mediators under the same conditions. */
export async function readBestTypes(
  db: Read,
  tenant: Tenant,
  query: MediatorScoresInput,
  scores: readonly MediatorScore[],
): Promise<ReadonlyMap<string, DisputeType>> {
  return findBestTypes(
    await readTypeTallies(
      db,
      tenant,
      tallyFilterOf(query),
      scores.map(({ mediatorId }) => mediatorId),
    ),
    DISPUTE_TYPES,
  )
}

const tallyFilterOf = ({ from, to, type, source, mediator }: MediatorScoresInput) => ({
  from,
  to,
  disputeType: type,
  source,
  mediatorId: mediator,
})
