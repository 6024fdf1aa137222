import { effectOn, type OpenPeriod } from '@/lib/domain/parameters/effect'
import { localDate as day } from '../../support/local-date'

// 修改期限参数对办理中案件的影响：已经起算的不变；预览和实际计算用同一条规则。

const open = (change: Partial<OpenPeriod> = {}): OpenPeriod => ({
  courtId: 'a',
  source: 'delegated_pre_filing',
  receivedAt: new Date('2026-11-18T02:00:00Z'),
  acceptedAt: new Date('2026-11-20T02:00:00Z'),
  ...change,
})
const change = { value: 60, from: day('2026-12-01'), courtId: null }

test('延长上限：受理在生效日之前的不变，尚未受理的按受理日，当天受理的适用', () => {
  const of = (acceptedAt: string | null) =>
    effectOn(
      'extension_days',
      [],
      change,
      open({ acceptedAt: acceptedAt && new Date(acceptedAt) } as Partial<OpenPeriod>),
    )
  expect(of('2026-11-20T02:00:00Z')).toBe('keeps')
  expect(of(null)).toBe('later')
  // 2026-12-01 in Shanghai.
  expect(of('2026-11-30T15:59:59Z')).toBe('keeps')
  expect(of('2026-11-30T16:00:00Z')).toBe('moves')
})

test('通知期限自收到起算，只涉及委派案件；催办期限自每次催办起算', () => {
  const notice = { ...change, value: 2 }
  expect(effectOn('notice_days', [], notice, open())).toBe('keeps')
  expect(effectOn('notice_days', [], notice, open({ source: 'entrusted_ordinary' }))).toBe('other')
  expect(effectOn('chase_days', [], { ...change, value: 5 }, open())).toBe('later')
})

test('改全系统的值，法院另设的案件不涉及；改法院的值，别的法院的不涉及', () => {
  const own = { no: 1, value: 45, from: day('2026-11-01'), courtId: 'a', isWithdrawn: false }
  expect(effectOn('extension_days', [own], change, open())).toBe('other')
  expect(effectOn('extension_days', [own], change, open({ courtId: 'b' }))).toBe('keeps')
  const ofA = { ...change, courtId: 'a' }
  expect(effectOn('extension_days', [], ofA, open({ courtId: 'b' }))).toBe('other')
})
