import type { MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'

/** A mediator of the table of scores. */
export const MEDIATOR_SCORE_ROW: MediatorScoreRow = {
  place: 1,
  mediatorId: 'm1',
  mediator: '王非',
  bestType: '其他纠纷',
  bestTypeCode: 'other',
  total: 664,
  closed: 11,
  succeeded: 8,
  parts: { operation: 544, time: 72, result: 48, handedOver: 0 },
  averageDays: '13',
  successRate: '72.73%',
  performanceRate: '83.33%',
  followed: 6,
  voluntary: 5,
  averageOperation: '49.45',
  averageTime: '6.55',
  averageResult: '4.36',
  breakdown: null,
}
