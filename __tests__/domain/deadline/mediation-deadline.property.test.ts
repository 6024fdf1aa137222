import fc from 'fast-check'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { natureOfDay } from '@/lib/domain/deadline/calendar'
import { computeMediationDeadline, type MediationRun } from '@/lib/domain/deadline/clocks'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { addDays, daysBetween, toLocalDate } from '@/lib/domain/time/local-date'
import { at, day } from '../time/day'
import { OFFICIAL_CALENDAR } from './official-calendar'

const FIRST = day('2025-01-01')

const anyPause: fc.Arbitrary<Pause> = fc
  .record({
    start: fc.nat(400),
    length: fc.nat(20),
    reason: fc.constantFrom('appraisal' as const, 'suspension' as const),
  })
  .map(({ start, length, reason }) => ({
    from: addDays(FIRST, start),
    to: addDays(FIRST, start + length),
    reason,
  }))

const anyRun: fc.Arbitrary<MediationRun> = fc
  .record({
    source: fc.constantFrom(...CASE_SOURCES),
    acceptedAt: fc.date({
      min: at('2025-01-01 00:00'),
      max: at('2026-03-01 00:00'),
      noInvalidDate: true,
    }),
    pauses: fc.array(anyPause, { maxLength: 4 }),
    extensionDays: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
    today: fc.nat(500).map((days) => addDays(FIRST, days)),
  })
  .map(({ extensionDays, ...run }) => ({
    ...run,
    extensions: extensionDays.map((days) => ({ days, agreedOn: toLocalDate(run.acceptedAt) })),
  }))

function deadlineFor(run: MediationRun) {
  const result = computeMediationDeadline(run, OFFICIAL_CALENDAR)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('调解期限的一般性质', () => {
  it('届满日总是工作日, 且不在暂停之中', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { dueOn } = deadlineFor(run)
        expect(natureOfDay(OFFICIAL_CALENDAR, dueOn)).toEqual({
          ok: true,
          value: { isWorking: true, isProvisional: false },
        })
        expect(
          run.pauses.filter(({ from, to }) => from <= dueOn && (to === null || dueOn <= to)),
        ).toEqual([])
      }),
    )
  })

  it('多暂停一段, 届满日绝不提前', () => {
    fc.assert(
      fc.property(anyRun, anyPause, (run, pause) => {
        const longer = deadlineFor({ ...run, pauses: [...run.pauses, pause] })
        expect(daysBetween(deadlineFor(run).dueOn, longer.dueOn)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('暂停多一天, 届满日绝不提前', () => {
    fc.assert(
      fc.property(anyRun, anyPause, (run, pause) => {
        const [shorter, longer] = [0, 1].map((more) =>
          deadlineFor({
            ...run,
            pauses: [...run.pauses, { ...pause, to: addDays(pause.to ?? pause.from, more) }],
          }),
        )
        expect(daysBetween(shorter!.dueOn, longer!.dueOn)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('延长多一天, 届满日绝不提前; 延长的天数如数计入', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const more = { days: 1, agreedOn: toLocalDate(run.acceptedAt) }
        const shorter = deadlineFor(run)
        const longer = deadlineFor({
          ...run,
          extensions: [...run.extensions, more],
          maxExtensionDays: 31,
        })
        expect(daysBetween(shorter.dueOn, longer.dueOn)).toBeGreaterThanOrEqual(0)
        expect(longer.extendedDays).toBe(shorter.extendedDays + 1)
      }),
    )
  })

  it('暂停与延长的先后次序不影响结果', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const reversed = {
          ...run,
          pauses: [...run.pauses].reverse(),
          extensions: [...run.extensions].reverse(),
        }
        expect(deadlineFor(reversed).dueOn).toBe(deadlineFor(run).dueOn)
      }),
    )
  })

  it('计入的天数加不计入的天数, 恰为受理至期满的天数 (无延长时)', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const deadline = deadlineFor({ ...run, extensions: [] })
        const pausedByThen = deadline.steps.flatMap((step) =>
          step.step === 'paused' && step.from <= deadline.nominalDueOn ? [step.days] : [],
        )
        const counted =
          daysBetween(deadline.startsOn, deadline.nominalDueOn) -
          pausedByThen.reduce((sum, days) => sum + days, 0)
        expect(counted).toBe(deadline.length)
      }),
    )
  })
})
