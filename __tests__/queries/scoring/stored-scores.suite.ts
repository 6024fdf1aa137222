import table from '../../../prisma/seed/score-table-cases.json'
import { ownerClient } from '../../support/world'
import { manualWorld } from './manual-world'

// The manual's own cases, created through acts and events, scored by the stored rule set.

let institution: ReturnType<typeof manualWorld>['institution']

beforeAll(() => {
  institution = manualWorld().institution
})

type Row = Record<string, number | string | null>
async function rows(sql: string, ...values: unknown[]): Promise<Row[]> {
  const db = await ownerClient()
  return (await db.query<Row>(sql, values)).rows
}

test('十八件已结案的三项分数都由事件算出，与手册的数据逐件相同', async () => {
  const scored = await rows(
    `SELECT case_no, operation_points, time_points, result_points, closing_days, mediator_name
      FROM cases WHERE institution_id = $1 AND closed_at IS NOT NULL ORDER BY referred_at, case_no`,
    institution.id,
  )
  const expected = table.cases.map((row) => ({
    case_no: row.caseNo,
    operation_points: row.operationScore,
    time_points: row.timeScore,
    result_points: row.resultScore,
    closing_days: row.days,
    mediator_name: row.mediator,
  }))
  const byNumber = (a: Row, b: Row) => (String(a.case_no) < String(b.case_no) ? -1 : 1)
  expect([...scored].sort(byNumber)).toEqual([...expected].sort(byNumber))
})

test('每一分都写明所依据的事件和规则版本；同案事件的分数之和就是案件的分数', async () => {
  const [sums] = await rows(
    `SELECT count(*)::int AS points, count(*) FILTER (WHERE e.case_id = p.case_id)::int AS own,
      count(*) FILTER (WHERE p.rule_version = 'default-1')::int AS ruled
     FROM score_points p JOIN events e ON e.id = p.event_id JOIN cases c ON c.id = p.case_id
       WHERE c.institution_id = $1`,
    institution.id,
  )
  expect(sums).toEqual({ points: sums!.points, own: sums!.points, ruled: sums!.points })
  expect(Number(sums!.points)).toBeGreaterThan(300)
  const wrong = await rows(
    `SELECT c.case_no FROM cases c LEFT JOIN (SELECT case_id, sum(points) AS points
      FROM score_points GROUP BY 1) p ON p.case_id = c.id
     WHERE c.operation_points + c.time_points + c.result_points <> coalesce(p.points, 0)`,
  )
  expect(wrong).toEqual([])
})

test('调解员的积分就是其所结案件的积分之和，机构和法院各记一份', async () => {
  for (const tenant of ['institution_id', 'court_id']) {
    const wrong = await rows(
      `SELECT * FROM (
         SELECT t.home_id, t.mediator_id, t.dispute_type, t.cases::int, t.days::int,
           t.operation_points::int, t.time_points::int, t.result_points::int FROM mediator_tallies t
           WHERE t.home_id IN (SELECT ${tenant} FROM cases) AND t.cases <> 0) a
       FULL JOIN (
         SELECT ${tenant} AS home_id, mediator_id, dispute_type, count(*)::int AS cases,
           sum(closing_days)::int AS days, sum(operation_points)::int AS operation_points,
           sum(time_points)::int AS time_points, sum(result_points)::int AS result_points FROM cases
             WHERE closed_at IS NOT NULL GROUP BY 1, 2, 3) b
       USING (home_id, mediator_id, dispute_type, cases, days, operation_points, time_points,
         result_points)
       WHERE a IS NULL OR b IS NULL`,
    )
    expect(wrong).toEqual([])
  }
})

test('还有六十六件没有结案；第 81 至 84 件是手册印出的四件，无人承办', async () => {
  const listed = await rows(
    `SELECT case_no, mediator_name, to_char(referred_at AT TIME ZONE 'Asia/Shanghai',
      'YYYY-MM-DD') AS on FROM cases
    WHERE institution_id = $1 ORDER BY referred_at, number_serial`,
    institution.id,
  )
  expect(listed).toHaveLength(84)
  expect(listed.slice(80)).toEqual(
    table.expectedOpenCaseRows.map((row) => ({
      case_no: row.caseNo,
      mediator_name: null,
      on: row.referredAt,
    })),
  )
})
