import {
  computeMediatorScores,
  findBestTypes,
  type ScoreSums,
} from '@/lib/domain/scoring/mediator-score'

const sums = (mediator: string, change: Partial<ScoreSums> = {}): ScoreSums => ({
  mediatorId: mediator,
  mediator,
  closed: 1,
  succeeded: 1,
  days: 10,
  operation: 5,
  time: 8,
  result: 5,
  handedOver: 0,
  ...change,
})

const NONE_CLOSED = { closed: 0, succeeded: 0, days: 0, operation: 0, time: 0, result: 0 }

test('没有结案的调解员不列入', () => {
  expect(computeMediatorScores([sums('甲', NONE_CLOSED)])).toEqual([])
})

test('按总积分从高到低；相同的按姓名，再按编号，次序不随数据库变化', () => {
  const rows = [
    sums('王乙'),
    sums('陈甲'),
    sums('李丙', { operation: 9 }),
    { ...sums('陈甲'), mediatorId: '0' },
  ]
  const order = (all: ScoreSums[]) =>
    computeMediatorScores(all).map(({ mediator, mediatorId }) => `${mediator}${mediatorId}`)
  expect(order(rows)).toEqual(['李丙李丙', '陈甲0', '陈甲陈甲', '王乙王乙'])
  expect(order([...rows].reverse())).toEqual(order(rows))
})

test('移交案件中得到的分进总积分，不进平均；没有结过案的没有平均和比率', () => {
  const [closer, former] = computeMediatorScores([
    sums('乙', { ...NONE_CLOSED, handedOver: 7 }),
    sums('甲', { handedOver: 3 }),
  ])
  expect(closer).toMatchObject({ total: 21, printed: { operation: '5', successRate: '100%' } })
  expect(former).toMatchObject({ mediator: '乙', total: 7, printed: null })
})

test('不成功的件数也进平均', () => {
  const [row] = computeMediatorScores([
    sums('甲', { closed: 3, succeeded: 2, days: 110, operation: 14, time: 16, result: 11 }),
  ])
  expect(row).toMatchObject({ total: 41, closed: 3, succeeded: 2 })
  expect(row!.printed).toEqual({
    averageDays: '37',
    successRate: '66.67%',
    operation: '4.67',
    time: '5.33',
    result: '3.67',
  })
})

test('成功率最高的类型各人各算；没有结案的人没有', () => {
  const tally = (
    mediatorId: string,
    disputeType: 'tort' | 'other',
    closed: number,
    succeeded: number,
  ) => ({ mediatorId, disputeType, closed, succeeded })
  const best = findBestTypes(
    [
      tally('甲', 'tort', 1, 0),
      tally('甲', 'other', 2, 2),
      tally('乙', 'other', 3, 0),
      tally('乙', 'tort', 3, 0),
      tally('丙', 'tort', 0, 0),
    ],
    ['tort', 'other'],
  )
  expect([...best]).toEqual([
    ['甲', 'other'],
    ['乙', 'tort'],
  ])
})
