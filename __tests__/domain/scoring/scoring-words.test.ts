import { OPERATION_CODES } from '@/lib/domain/scoring/rule-set'
import { describePoints, SCORE_GROUNDS, SCORE_PARTS, SCORE_TOTAL } from '@/lib/labels/zh-CN/scoring'

describe('积分的用词', () => {
  it('四个分数的名称与手册的列名相同', () => {
    expect([...Object.values(SCORE_PARTS), SCORE_TOTAL]).toEqual([
      '操作分',
      '时间分',
      '结果分',
      '总分',
    ])
  })

  it('每一种得分都有自己的名称，互不相同', () => {
    const names = Object.values(SCORE_GROUNDS)
    expect(new Set(names).size).toBe(names.length)
    for (const code of OPERATION_CODES) expect(SCORE_GROUNDS[code]).toMatch(/\p{Script=Han}/u)
  })

  it('一条积分说明分数来自哪个动作', () => {
    expect(describePoints({ part: 'operation', code: 'session', points: 5 })).toBe(
      '操作分 +5：组织调解会',
    )
    expect(describePoints({ part: 'time', code: 'closed_in_time', points: 8 })).toBe(
      '时间分 +8：调解成功用时',
    )
  })
})
