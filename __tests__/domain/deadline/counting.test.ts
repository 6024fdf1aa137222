import fc from 'fast-check'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { computeMediationDeadline } from '@/lib/domain/deadline/clocks'
import { countThrough } from '@/lib/domain/deadline/counting'
import type { Deadline } from '@/lib/domain/deadline/deadline'
import { findPauseOn, mergePauses, type Pause } from '@/lib/domain/deadline/pauses'
import { addDays, daysBetween } from '@/lib/domain/time/local-date'
import { at, day } from '../time/day'
import { OFFICIAL_CALENDAR } from './official-calendar'

// 民诉法 第85条: 期间开始的日不计算在内; 期间届满的最后一日是法定休假日的, 以休假日后的第一日为期间届满的日期.

const span = (from: string, to: string, isOpen = false) => ({
  from: day(from),
  to: day(to),
  reasons: ['appraisal' as const],
  isOpen,
})
const end = (from: string, days: number, spans: readonly ReturnType<typeof span>[] = []) => {
  const counted = countThrough(day(from), days, spans, OFFICIAL_CALENDAR)
  return counted.ok ? [counted.value.nominalDueOn, counted.value.dueOn] : counted.refusal
}

test('末日所在的年度还没有公布放假安排：不顺延，标明暂定', () => {
  const counted = countThrough(day('2026-12-26'), 7, [], OFFICIAL_CALENDAR)
  expect(counted).toEqual({
    ok: true,
    value: { nominalDueOn: '2027-01-02', dueOn: '2027-01-02', isProvisional: true }, // 周六
  })
})

test('从已公布年度最后的休息日顺延：到未公布年度的第一天为止', () => {
  const calendar = makeCalendar([{ year: 2022, holidays: [], makeUpWorkdays: [] }])
  expect(countThrough(day('2022-12-24'), 7, [], calendar)).toEqual({
    ok: true,
    value: { nominalDueOn: '2022-12-31', dueOn: '2023-01-01', isProvisional: true }, // 周六、周日
  })
})

test('末日所在的年度早于已公布的年度：不推算，说明是哪一年', () => {
  const none = countThrough(day('2026-06-01'), 1, [], makeCalendar([]))
  expect(!none.ok && none.refusal.facts.year).toBe(2026)
})

test.each([
  ['次日就是末日', '2026-06-10', 1, '2026-06-11', '2026-06-11'],
  ['末日周六，顺延到周一', '2026-06-06', 7, '2026-06-13', '2026-06-15'],
  ['末日端午，顺延到假后', '2026-06-05', 15, '2026-06-20', '2026-06-22'],
  ['末日是调休上班的周日', '2026-09-13', 7, '2026-09-20', '2026-09-20'],
  ['末日是国庆前最后一个工作日', '2026-09-23', 7, '2026-09-30', '2026-09-30'],
  ['跨年', '2025-12-26', 7, '2026-01-02', '2026-01-04'],
])('%s', (_title, from, days, nominal, dueOn) => {
  expect(end(from, days)).toEqual([nominal, dueOn])
})

test.each([
  ['暂停首尾两日都不计', '2026-06-10', 3, [span('2026-06-11', '2026-06-12')], '2026-06-15'],
  ['开始当日的暂停与计算无关', '2026-06-10', 1, [span('2026-06-10', '2026-06-10')], '2026-06-11'],
  ['末日次日才开始的暂停不影响', '2026-06-10', 1, [span('2026-06-12', '2026-06-30')], '2026-06-11'],
])('%s', (_title, from, days, spans, nominal) => {
  const [counted] = end(from, days, spans) as readonly string[]
  expect(counted).toBe(nominal)
})

test('期限不在暂停之中届满：顺延到的那天正在暂停，就再往后', () => {
  expect(end('2026-06-06', 7, [span('2026-06-15', '2026-06-16')])).toEqual([
    '2026-06-13',
    '2026-06-17',
  ])
})

describe('暂停的合并', () => {
  const pause = fc
    .record({ start: fc.integer({ min: 0, max: 200 }), length: fc.option(fc.nat(40)) })
    .map(({ start, length }): Pause => {
      const from = addDays(day('2026-01-01'), start)
      return { from, to: length === null ? null : addDays(from, length), reason: 'appraisal' }
    })
  const TODAY = day('2026-09-30')

  test('止日早于起日的不予计算，指出是哪一段', () => {
    const reversed = {
      from: day('2026-06-10'),
      to: day('2026-06-09'),
      reason: 'appraisal' as const,
    }
    expect(mergePauses([reversed], TODAY)).toEqual({
      ok: false,
      refusal: {
        code: 'PAUSE_ENDS_BEFORE_IT_STARTS',
        facts: { from: '2026-06-10', to: '2026-06-09' },
      },
    })
  })

  test('无论几段、什么次序：合并后各段不相交，按先后排列，每一天都在原来的某一段里', () => {
    fc.assert(
      fc.property(fc.array(pause, { maxLength: 8 }), (pauses) => {
        const merged = mergePauses(pauses, TODAY)
        if (!merged.ok) throw new Error('这些暂停都应当可以合并')
        const spans = merged.value
        spans.slice(1).forEach((later, index) => expect(later.from > spans[index]!.to).toBe(true))
        for (let date = day('2026-01-01'); date <= TODAY; date = addDays(date, 1)) {
          const isPaused = pauses.some(({ from, to }) => from <= date && date <= (to ?? TODAY))
          expect(findPauseOn(spans, date) !== undefined).toBe(isPaused)
        }
        expect(mergePauses(pauses.toReversed(), TODAY)).toMatchObject({
          value: spans.map(({ from, to, isOpen }) => ({ from, to, isOpen })),
        })
      }),
      { numRuns: 60 },
    )
  })
})

test('期限的由来逐步说明：从起算到届满首尾相接，最后一步就是届满日', () => {
  const pauseDays = fc.record({ start: fc.integer({ min: 0, max: 20 }), length: fc.nat(10) })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.array(pauseDays, { maxLength: 2 }),
      fc.option(fc.integer({ min: 1, max: 30 })),
      (offset, lengths, extension) => {
        const acceptedOn = addDays(day('2025-02-01'), offset)
        const pauses = lengths.map(({ start, length }): Pause => {
          const from = addDays(acceptedOn, start)
          return { from, to: addDays(from, length), reason: 'suspension' }
        })
        const run = {
          source: 'delegated_pre_filing' as const,
          acceptedAt: at(`${acceptedOn} 09:00`),
          pauses,
          extensions: extension === null ? [] : [{ days: extension, agreedOn: acceptedOn }],
          today: acceptedOn,
        }
        const computed = computeMediationDeadline(run, OFFICIAL_CALENDAR)
        if (!computed.ok) throw new Error(computed.refusal.code)
        const { steps, startsOn, dueOn, nominalDueOn, pausedDays, extendedDays }: Deadline =
          computed.value
        expect(steps[0]).toMatchObject({ step: 'started', on: startsOn })
        const last = steps.at(-1)!
        expect('to' in last && last.to).toBe(dueOn)
        expect(nominalDueOn <= dueOn).toBe(true)
        expect(extendedDays).toBe(extension ?? 0)
        expect(daysBetween(startsOn, dueOn)).toBeGreaterThanOrEqual(30 + extendedDays)
        const reported = steps.flatMap((step) => (step.step === 'paused' ? [step.days] : []))
        expect(reported.reduce((sum, days) => sum + days, 0)).toBe(pausedDays)
      },
    ),
    { numRuns: 80 },
  )
})
