import { render } from '@testing-library/react'
import { mediatorScoreAddresses } from '@/components/scoring/mediator-score-addresses'
import { MediatorScoreRows } from '@/components/scoring/mediator-score-rows'
import { TABLE_KEYS } from '@/components/scoring/mediator-score-table'
import { toColumns } from '@/components/scoring/row-columns'
import { MEDIATOR_PAGE_SIZES } from '@/lib/domain/scoring/mediator-page-sizes'
import { pageHref } from '@/lib/edge/page/search-params'
import { MediatorScoresInput } from '@/lib/queries/scoring/score-input'
import { MEDIATOR_SCORE_ROW as ROW } from '@/__tests__/support/mediator-score-row'

// 调解员积分的一页有多重：每行十来个链接，每个链接的地址都带着筛选条件。

test('一页调解员的表格，带着期间和类型，不超过 100 KB，行的数据不超过 7 KB', () => {
  const [size] = MEDIATOR_PAGE_SIZES
  const rows = Array.from({ length: size }, (_, index) => ({
    ...ROW,
    place: index + 1,
    mediatorId: `0190a1b2-c3d4-7e5f-8a9b-${String(index).padStart(12, '0')}`,
    bestType: '机动车交通事故责任纠纷',
    total: 123_456,
  }))
  const conditions = {
    type: 'traffic_accident',
    ...{ source: 'administrative', closedFrom: '2025-12-01', closedTo: '2026-11-30' },
  }
  const addresses = mediatorScoreAddresses(
    {
      openHref: (open) => `/institution/scores/mediators?open=${open ?? ''}`,
      casesHref: (conditions) => pageHref('/institution/records', conditions),
      scoresHref: (conditions) => pageHref('/institution/scores/cases', conditions),
    },
    {
      closed: conditions,
      succeeded: { ...conditions, result: 'success' },
      followed: { ...conditions, performance: 'followed' },
      voluntary: { ...conditions, performance: 'voluntary' },
    },
  )
  const columns = toColumns(rows, TABLE_KEYS)
  const { container } = render(<MediatorScoreRows columns={columns} addresses={addresses} />)
  const bytes = (text: string) => Buffer.byteLength(text)
  expect(bytes(container.innerHTML)).toBeLessThan(100_000)
  expect(bytes(JSON.stringify(JSON.stringify(columns)))).toBeLessThan(7_000)
})

test('每页 30 人，可以选 50 和 100；别的数按 30', () => {
  const sizeOf = (size?: string) => MediatorScoresInput.parse({ size }).size
  expect([sizeOf(), sizeOf('30'), sizeOf('50'), sizeOf('100')]).toEqual([30, 30, 50, 100])
  expect(['7', '1000', '-30', '5e1x', ''].map(sizeOf)).toEqual([30, 30, 30, 30, 30])
})
