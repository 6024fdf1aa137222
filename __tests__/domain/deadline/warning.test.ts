import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { computeRemaining } from '@/lib/domain/deadline/remaining'
import { computeLevelEnds } from '@/lib/domain/deadline/warning'
import { addDays, weekdayOf } from '@/lib/domain/time/local-date'
import { day } from '../time/day'
import { OFFICIAL_CALENDAR } from './official-calendar'

// “三个工作日内到期”：列表、筛选、待办、报表数到哪一天；与案件上的橙色是同一条规则。

it.each([
  // 其后的工作日：11-25、26、27；第四个是 11-30，之前的两天休息。
  ['2026-11-24', '2026-11-29', '周末之前'],
  ['2026-11-21', '2026-11-25', '从休息日数起'],
  ['2026-09-18', '2026-09-22', '星期日 09-20 上班，算一个工作日'],
  ['2026-09-24', '2026-10-07', '中秋休息三天：09-28、29、30，第四个已是 10-08'],
  ['2026-09-28', '2026-10-08', '国庆在其间：09-29、30、10-08，第四个是 10-09'],
  ['2026-09-29', '2026-10-09', '第四个是星期六 10-10，调休上班'],
  ['2026-09-30', '2026-10-11', '10-08、09、10，第四个是 10-12'],
  ['2026-10-03', '2026-10-11', '在假期之中数起，与假期前一天相同'],
  ['2026-12-28', '2027-01-03', '进入放假安排未公布的年度，元旦不计'],
])('今日 %s：三个工作日内到期的，到期日不晚于 %s（%s）', (today, until) => {
  expect(computeLevelEnds(day(today), OFFICIAL_CALENDAR)).toMatchObject({
    ok: true,
    value: { orange: until },
  })
})

it('早于第一个有放假安排的年度，不作猜测', () => {
  expect(computeLevelEnds(day('2024-06-03'), OFFICIAL_CALENDAR)).toMatchObject({ ok: false })
  expect(computeLevelEnds(day('2026-11-24'), makeCalendar([]))).toMatchObject({ ok: false })
})

/** What a running mediation deadline shows. */
function standingOn(today: ReturnType<typeof day>, dueOn: ReturnType<typeof day>) {
  const standing = { kind: 'mediation', unit: 'calendar_day', dueOn, pausedSince: null } as const
  const remaining = computeRemaining(standing, today, OFFICIAL_CALENDAR)
  if (!remaining.ok) throw new Error(remaining.refusal.code)
  return remaining.value
}

it('2025、2026 年的每一天，对其后二十五天内的每一个到期日：红、橙、黄恰好是各自不晚于那一天的', () => {
  const differ: string[] = []
  let warned = 0
  let compared = 0
  for (let today = day('2025-01-01'); today <= day('2026-12-31'); today = addDays(today, 1)) {
    const ends = computeLevelEnds(today, OFFICIAL_CALENDAR)
    if (!ends.ok) throw new Error(ends.refusal.code)
    const { red, orange, yellow } = ends.value
    for (let ahead = 0; ahead <= 25; ahead += 1) {
      const dueOn = addDays(today, ahead)
      const { state, risk } = standingOn(today, dueOn)
      const isWarned = state === 'due_today' || risk === 'orange' || risk === 'red'
      const level =
        dueOn <= red ? 'red' : dueOn <= orange ? 'orange' : dueOn <= yellow ? 'yellow' : 'none'
      if (risk !== level) differ.push(`${today} ${dueOn} (${weekdayOf(dueOn)}) ${risk}`)
      compared += 1
      if (isWarned) warned += 1
    }
  }
  expect(differ).toEqual([])
  expect(compared).toBe(730 * 26)
  expect(warned).toBeGreaterThan(730 * 4)
})
