import { atInstant } from '@/lib/platform/clock'
import type { Export } from '@/lib/queries/define-export'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { countCases } from '@/lib/queries/institution/count-cases'
import { exportCases } from '@/lib/queries/institution/export-cases'
import { exportRecords } from '@/lib/queries/institution/export-records'
import { findCases } from '@/lib/queries/institution/find-cases'
import { findRecords } from '@/lib/queries/institution/find-records'
import { getReport } from '@/lib/queries/institution/get-report'
import { setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'
import { layPart } from '../../support/case-parts'

// “三个工作日内到期”在每一处都数同样的案件，并且就是行上橙色、红色的那些。
// 2026 年：中秋 09-25 至 09-27 休息，国庆 10-01 至 10-07 休息，09-20、10-10 上班。

/** 委派 cases, thirty days: the day of the acceptance, and the day on which the period ends. */
const PERIODS = [
  ['2026-08-23', '2026-09-22'],
  ['2026-08-24', '2026-09-23'],
  ['2026-08-31', '2026-09-30'],
  ['2026-09-03', '2026-10-08'],
  ['2026-09-09', '2026-10-09'],
  ['2026-09-10', '2026-10-10'],
  ['2026-09-12', '2026-10-12'],
] as const

let world: World
let dueDays: Map<string, string>
beforeAll(async () => {
  world = await buildWorld()
  dueDays = new Map()
  for (const [acceptedOn, dueOn] of PERIODS) {
    const { id } = await layCase(world, { status: 'in_mediation' })
    await setCase(id, {
      referred_at: '2026-08-20T01:00:00Z',
      received_at: '2026-08-20T01:00:00Z',
      accepted_at: `${acceptedOn}T02:00:00Z`,
      mediation_due_on: dueOn,
    })
    dueDays.set(id, dueOn)
  }
})
afterAll(closeWorld)

type Row = { readonly caseId: string }
const dueDaysOf = (rows: readonly Row[]) => rows.map(({ caseId }) => dueDays.get(caseId)).sort()

async function countExported(run: Export): Promise<number> {
  const { rows, file } = await viewOf(
    run(world.people.adminA, { tab: 'all', clock: 'running_out' }),
  )
  await file.close()
  return rows
}

test.each([
  ['2026-09-18', '其间的星期日上班', ['2026-09-22']],
  ['2026-09-24', '其间有中秋', ['2026-09-30']],
  ['2026-09-28', '其间有国庆', ['2026-09-30', '2026-10-08']],
  [
    '2026-09-30',
    '假期前一天，节后的星期六上班',
    ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10'],
  ],
  ['2026-10-04', '在假期之中', ['2026-10-08', '2026-10-09', '2026-10-10']],
])('%s（%s）：三个工作日内到期的是 %j', (today, _title, expected) =>
  atInstant(new Date(`${today}T02:00:00Z`), async () => {
    const { adminA, judgeA } = world.people
    const query = { tab: 'all', clock: 'running_out' }
    expect(dueDaysOf((await viewOf(findCases(adminA, query))).rows)).toEqual(expected)
    expect(dueDaysOf((await viewOf(findRecords(adminA, query))).rows)).toEqual(expected)
    expect(dueDaysOf((await viewOf(findCourtCases(judgeA, query))).rows)).toEqual(expected)

    const coloured = (await viewOf(findCases(adminA, { tab: 'all' }))).rows.filter(
      ({ clock }) =>
        clock!.state !== 'overdue' && (clock!.risk === 'orange' || clock!.risk === 'red'),
    )
    expect(dueDaysOf(coloured)).toEqual(expected)

    expect([
      (await viewOf(countCases(adminA, {}))).runningOut,
      (await viewOf(getReport(adminA, {}))).figures.runningOut.count,
      (await viewOf(getCourtReport(judgeA, {}))).figures.runningOut.count,
      await countExported(exportCases),
      await countExported(exportRecords),
    ]).toEqual(Array.from({ length: 5 }, () => expected.length))
  }),
)

const WORKING_DAYS = { red: [0, 1], orange: [2, 3], yellow: [4, 5] } as const

test.each(['2026-09-18', '2026-09-22', '2026-09-24', '2026-09-28', '2026-09-30', '2026-10-09'])(
  '%s：即将到期一栏按级别列出的，就是行上那种颜色的；暂停的另列，不在任何一级',
  (today) =>
    atInstant(new Date(`${today}T02:00:00Z`), async () => {
      const { adminA } = world.people
      const { id: pausedId } = await layCase(world, { status: 'in_mediation' })
      await setCase(pausedId, {
        accepted_at: '2026-08-24T02:00:00Z',
        mediation_due_on: '2026-09-23',
      })
      await layPart('clock_pauses', pausedId, {
        from_on: '2026-08-25',
        to_on: null,
        reason: 'appraisal',
      })
      const idsOf = async (query: Record<string, string>) =>
        (await viewOf(findCases(adminA, query))).rows.map(({ caseId }) => caseId).toSorted()
      const all = (await viewOf(findCases(adminA, { tab: 'all' }))).rows
      const coloured = (keep: (clock: NonNullable<(typeof all)[number]['clock']>) => boolean) =>
        all.flatMap(({ caseId, clock }) => (clock && keep(clock) ? [caseId] : [])).toSorted()
      const waiting = await viewOf(countCases(adminA, {}))
      for (const level of ['red', 'orange', 'yellow'] as const) {
        const expected = coloured(({ risk, state }) => risk === level && state !== 'overdue')
        expect([level, await idsOf({ tab: 'due', clock: level })]).toEqual([level, expected])
        expect([level, waiting[level]]).toEqual([level, expected.length])
        for (const { workingDays } of all.filter(({ caseId }) => expected.includes(caseId)))
          expect(WORKING_DAYS[level]).toContain(workingDays)
      }
      const late = coloured(({ state }) => state === 'overdue')
      expect(await idsOf({ tab: 'due', clock: 'running_late' })).toEqual(late)
      const due = coloured(({ risk }) => risk !== 'none')
      expect(await idsOf({ tab: 'due' })).toEqual(due)
      expect([waiting.late, waiting.due]).toEqual([late.length, due.length])
      expect(await idsOf({ tab: 'due', clock: 'paused' })).toContain(pausedId)
      expect((await idsOf({ tab: 'due', clock: 'paused' })).length).toBe(waiting.paused)
      expect(due).not.toContain(pausedId)
    }),
)
