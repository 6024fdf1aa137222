import fc from 'fast-check'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { computeDaysFromStart } from '@/lib/domain/scoring/days-from-start'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { localDate } from '../../support/local-date'

const start = localDate('2026-01-30')
const closedOn = localDate('2026-03-01')
const pause = (from: string, to: string | null): Pause => ({
  from: localDate(from),
  to: to === null ? null : localDate(to),
  reason: 'appraisal',
})
const days = (...pauses: readonly Pause[]) => computeDaysFromStart({ start, closedOn, pauses })

describe('时间分的时钟', () => {
  it('结案日早于起点，拒绝计算', () => {
    expect(() => computeDaysFromStart({ start: closedOn, closedOn: start, pauses: [] })).toThrow(
      RangeError,
    )
  })

  it('暂停的止日早于起日，拒绝计算', () => {
    expect(() => days(pause('2026-02-10', '2026-02-09'))).toThrow(RangeError)
  })

  it('起点当日不计，跨月按自然日计', () => {
    expect(days()).toBe(30)
    expect(computeDaysFromStart({ start, closedOn: start, pauses: [] })).toBe(0)
  })

  it('鉴定评估期间不计入，首尾两日都在其内', () => {
    expect(days(pause('2026-02-01', '2026-02-10'))).toBe(20)
    expect(days(pause('2026-02-01', '2026-02-01'))).toBe(29)
  })

  it('重叠的暂停每天只扣一次，较短的在较长的之内也一样', () => {
    expect(days(pause('2026-02-05', '2026-02-14'), pause('2026-02-01', '2026-02-10'))).toBe(16)
    expect(days(pause('2026-02-01', '2026-02-14'), pause('2026-02-03', '2026-02-05'))).toBe(16)
  })

  it('超出起止的暂停只扣期间之内的部分，未恢复的扣到结案日', () => {
    expect(days(pause('2026-01-01', '2026-02-09'))).toBe(20)
    expect(days(pause('2026-02-20', null))).toBe(20)
    expect(days(pause('2026-03-05', null))).toBe(30)
    expect(days(pause('2026-01-01', '2026-01-30'))).toBe(30)
    expect(days(pause('2026-01-01', '2026-12-31'))).toBe(0)
  })

  it('等于逐日数出来的天数：每个未暂停的日子数一次', () => {
    const pauses = fc.array(
      fc.record({
        from: fc.integer({ min: -20, max: 60 }),
        length: fc.option(fc.integer({ min: 0, max: 30 })),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(pauses, fc.integer({ min: 0, max: 40 }), (list, length) => {
        const at = (offset: number): LocalDate => addDays(start, offset)
        const running = Array.from({ length }, (_, index) => index + 1).filter((day) =>
          list.every(
            (stop) => day < stop.from || (stop.length !== null && day > stop.from + stop.length),
          ),
        )
        const facts = list.map((stop) => ({
          from: at(stop.from),
          to: stop.length === null ? null : at(stop.from + stop.length),
          reason: 'suspension' as const,
        }))
        expect(computeDaysFromStart({ start, closedOn: at(length), pauses: facts })).toBe(
          running.length,
        )
      }),
    )
  })
})
