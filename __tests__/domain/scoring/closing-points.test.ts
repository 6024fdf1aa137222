import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { sumScore } from '@/lib/domain/scoring/sum-score'

const closing = (facts: Partial<Parameters<typeof computeClosingPoints>[0]>) =>
  computeClosingPoints({
    ruleSet: DEFAULT_1,
    success: true,
    daysFromStart: 10,
    confirmed: false,
    undisputedRecorded: false,
    ...facts,
  })

describe('结案得多少时间分和结果分', () => {
  it('失败件再快也没有时间分', () => {
    expect(closing({ success: false, daysFromStart: 1 })).toEqual([
      { part: 'result', code: 'failure', points: 1 },
    ])
  })

  it.each([
    [0, 10],
    [7, 10],
    [8, 8],
    [15, 8],
    [16, 6],
    [30, 6],
    [31, 4],
    [60, 4],
    [61, 2],
    [90, 2],
    [91, 0],
    [365, 0],
  ])('成功件第 %i 天结案得时间分 %i', (daysFromStart, points) => {
    expect(sumScore(closing({ daysFromStart })).time).toBe(points)
  })

  it('不值分的项目不写：超过九十天的成功件只有结果分一条', () => {
    expect(closing({ daysFromStart: 91 })).toEqual([{ part: 'result', code: 'success', points: 5 }])
  })

  it('司法确认只给成功件加 5 分，而且单独成条', () => {
    const before = closing({})
    expect(closing({ confirmed: true })).toEqual([
      ...before,
      { part: 'result', code: 'success_confirmed', points: 5 },
    ])
    expect(sumScore(closing({ success: false, confirmed: true })).result).toBe(1)
  })

  it('无争议事实记载只给失败件加 1 分', () => {
    expect(sumScore(closing({ success: false, undisputedRecorded: true })).result).toBe(2)
    expect(sumScore(closing({ undisputedRecorded: true })).result).toBe(5)
  })

  it.each([-1, 1.5, Number.NaN])('天数 %d 不是天数，拒绝计算', (daysFromStart) => {
    expect(() => closing({ daysFromStart })).toThrow(RangeError)
  })
})
