import { computeMediatorScores, type ScoreTally } from '@/lib/domain/scoring/mediator-score'

const tally = (mediator: string, change: Partial<ScoreTally> = {}): ScoreTally => ({
  mediatorId: mediator, mediator, disputeType: 'other', closed: 1, succeeded: 1, days: 10, operation: 5, time: 8, result: 5, ...change,
})

test('没有结案的调解员不列入', () => {
  expect(computeMediatorScores([tally('甲', { closed: 0, succeeded: 0, days: 0, operation: 0, time: 0, result: 0 })], ['other'])).toEqual([])
})

test('按总积分从高到低；相同的按姓名，再按编号，次序不随数据库变化', () => {
  const rows = [tally('王乙'), tally('陈甲'), tally('李丙', { operation: 9 }), { ...tally('陈甲'), mediatorId: '0' }]
  const order = (all: ScoreTally[]) => computeMediatorScores(all, ['other']).map(({ mediator, mediatorId }) => `${mediator}${mediatorId}`)
  expect(order(rows)).toEqual(['李丙李丙', '陈甲0', '陈甲陈甲', '王乙王乙'])
  expect(order([...rows].reverse())).toEqual(order(rows))
})

test('各类型的分数相加；不成功的件数也进平均', () => {
  const [row] = computeMediatorScores([
    tally('甲', { closed: 2, succeeded: 2, days: 20, operation: 10, time: 16, result: 10 }),
    tally('甲', { disputeType: 'tort', closed: 1, succeeded: 0, days: 90, operation: 4, time: 0, result: 1 }),
  ], ['tort', 'other'])
  expect(row).toMatchObject({ total: 41, closed: 3, succeeded: 2, bestType: 'other' })
  expect(row!.printed).toEqual({ averageDays: '37', successRate: '66.67%', operation: '4.67', time: '5.33', result: '3.67' })
})
