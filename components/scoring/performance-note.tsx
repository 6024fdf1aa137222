import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'
import { CountLink } from './count-link'
import { fillAddress, type MediatorScoreAddresses } from './mediator-score-addresses'

const { mediators: words } = SCORE_TABLE

/**
 * 自动履行率 below the success rate, as a note: the manual's columns have no room for it. Its numbers
 * open the cases they count.
 */
export function PerformanceNote({
  row: { mediatorId, mediator, performanceRate, followed, voluntary },
  addresses,
}: {
  row: Pick<
    MediatorScoreRow,
    'mediatorId' | 'mediator' | 'performanceRate' | 'followed' | 'voluntary'
  >
  addresses: MediatorScoreAddresses
}) {
  return (
    <span data-note="" className="cell-note">
      {words.performance(performanceRate)}
      {followed > 0 ? (
        <>
          {' '}
          <CountLink
            count={voluntary}
            name={words.voluntaryCases(mediator, voluntary)}
            href={fillAddress(addresses.voluntary, mediatorId)}
          />
          {' / '}
          <CountLink
            count={followed}
            name={words.followedCases(mediator, followed)}
            href={fillAddress(addresses.followed, mediatorId)}
          />
        </>
      ) : null}
    </span>
  )
}
