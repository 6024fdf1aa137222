import type { PreparationFacts } from '@/lib/domain/case/preparation'
import { ALL, came, hold, prepared } from './hold-case'
import { NOW } from './meeting-case'

// 在线调解规则 第17条, 特邀规定 第14条: what is seen to before a meeting is held.

describe('会前事项', () => {
  const missingIn = (preparations: PreparationFacts, attendances = ALL) => {
    const decided = hold({ attendances }, {}, NOW, preparations)
    return decided.ok ? null : decided.refusal.facts.missing
  }

  test.each<[string, Partial<PreparationFacts>, string | null]>([
    ['身份没有核验', { identityChecks: [] }, 'identity:许静;identity:张强'],
    [
      '没有告知',
      { rightsNotices: [] },
      'rights:许静;false_mediation:许静;rights:恒信物业;false_mediation:恒信物业',
    ],
    ['没有确认送达地址', { addressAnswers: [] }, 'address:许静;address:恒信物业'],
    ['立案后没有确认送达地址', { addressAnswers: [], source: 'entrusted_ordinary' }, null],
  ])('%s', (_title, change, expected) => {
    expect(missingIn(prepared('2026-09-14', change))).toBe(expected)
  })

  test('开会当天办的算，第二天补办的不算', () => {
    expect(missingIn(prepared('2026-09-15'))).toBeNull()
    expect(missingIn(prepared('2026-09-16'))).toMatch(/^identity:许静.*;identity:张强/)
  })

  // 在线调解规则 第17条: 当事人和其他参与调解人员.
  test('到场的代理人都要核验；没有到场的不要求', () => {
    const parties = { identityChecks: prepared().identityChecks.slice(0, 2) }
    const absent = { attendance: 'absent' } as const
    expect(missingIn(prepared('2026-09-14', parties))).toBe('identity:张强')
    expect(
      missingIn(prepared('2026-09-14', parties), [came('p1'), came('p2'), came('a1', absent)]),
    ).toBeNull()
  })

  test('没有人到场的一方，不要求', () => {
    const first = { identityChecks: prepared().identityChecks.slice(0, 1) }
    const one = prepared('2026-09-14', first)
    const absent = { attendance: 'absent' } as const
    expect(missingIn(one, [came('p1'), came('p2'), came('a1', absent)])).toBe('identity:恒信物业')
    expect(missingIn(one, [came('p1'), came('p2', absent), came('a1', absent)])).toBeNull()
  })
})
