import { checkCaseFile } from '@/lib/edge/upload/check-import'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getImport } from '@/lib/queries/import/get-import'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { caseFile, caseLine, checkCases, CLOSED, type CaseLine } from '../../support/import-file'
import { countOf, linesOf, query, runImport } from '../../support/import-runs'
import { buildWorld, closeWorld, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const admin = () => world.people.adminA
const run = (importId: string, rows?: number) => runImport(admin(), importId, rows)

test('别的机构的管理员找不到补录，调解员和法院没有权限', async () => {
  const importId = await checkCases(admin(), [caseLine(1)])
  for (const who of ['adminB', 'mediatorA', 'clerkA', 'reviewerA'] as const) {
    expect(await importCases(world.people[who], { importId })).toMatchObject({
      ok: false,
      refusal: { code: who === 'adminB' ? 'NOT_FOUND' : 'FORBIDDEN' },
    })
    expect(await getImport(world.people[who], { importId })).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
  }
  // Turned away before a byte is looked at: bytes that are no workbook make no difference.
  for (const bytes of [await caseFile([caseLine(1)]), Buffer.from('no workbook')]) {
    for (const who of ['mediatorA', 'clerkA', 'reviewerA'] as const) {
      expect(await checkCaseFile(world.people[who], { fileName: 'x.xlsx', bytes })).toEqual({
        ok: false,
        refusal: { code: 'NOT_FOUND', facts: {} },
      })
    }
  }
  expect([await countOf('cases'), await countOf('imports')]).toEqual([0, 1])
  expect(await query('SELECT state, made FROM imports')).toEqual([{ state: 'checked', made: 0 }])
  expect(await importCases(admin(), { importId })).toMatchObject({ ok: true, value: { made: 1 } })
})

const WRONG: readonly (readonly [string, CaseLine, string])[] = [
  [
    'an identity number typed as a number',
    { applicantNumber: 819999199003070014 },
    'NUMBER_NOT_TEXT',
  ],
  [
    'an identity number with a slip of the finger',
    { applicantNumber: '819999199003070015' },
    'ID_CARD_CHECK_DIGIT',
  ],
  ['an applicant without a telephone', { applicantPhone: null }, 'REQUIRED_OF_APPLICANT'],
  ['no respondent at all', { respondentName: null }, 'REQUIRED'],
  [
    'one person on both sides',
    { respondentName: '张三', respondentNumber: '819999199003070014' },
    'PARTY_ON_BOTH_SIDES',
  ],
  [
    'a company without its representative',
    { respondentKind: '法人', respondentName: '某某公司' },
    'REQUIRED',
  ],
  ['a court that has not invited the institution', { court: '丙区法院' }, 'COURT_UNKNOWN'],
  ['a mediator nobody knows', { ...CLOSED, mediator: '无名' }, 'MEDIATOR_UNKNOWN'],
  ['a formula', { claim: { formula: 'A1', result: 'x' } }, 'CELL_FORMULA'],
  ['a telephone typed as a fraction', { applicantPhone: 19900008001.5 }, 'DIGITS_NOT_WHOLE'],
  [
    'a court whose name is cut in the middle of a character',
    { court: `${'院'.repeat(29)}\u{20BB7}院` },
    'COURT_UNKNOWN',
  ],
  [
    'a ground of closing that is none, with such a character where the report cuts',
    { ...CLOSED, outcome: `${'算'.repeat(29)}\u{20BB7}了` },
    'NOT_AN_OPTION',
  ],
  ['a ground of closing that is none', { ...CLOSED, outcome: '算了' }, 'NOT_AN_OPTION'],
  [
    'a day of closing before the acceptance',
    { ...CLOSED, closedAt: '2026-03-01' },
    'CLOSED_BEFORE_ACCEPTED',
  ],
  ['a number that is none', { caseNo: '第12号' }, 'CASE_NUMBER_FORMAT'],
]

test('有误的行不建案，在自己的列里说明原因；无误的行照常建案', async () => {
  const importId = await checkCases(admin(), [
    ...WRONG.map(([, change], index) => caseLine(index, change)),
    caseLine(99),
  ])
  const lines = await linesOf(importId)
  expect(lines.slice(0, -1).map(({ codes }) => codes)).toEqual(WRONG.map(([, , code]) => [code]))
  expect(lines.map(({ state }) => state)).toEqual([...WRONG.map(() => 'refused'), 'ready'])
  expect(lines.map(({ sealed }) => sealed)).toEqual([...WRONG.map(() => false), true])
  expect(await countOf('cases')).toBe(0)
  expect(await run(importId)).toMatchObject({ ok: true, value: { made: 1, failed: 0, left: 0 } })
  expect(await countOf('cases')).toBe(1)
})

test('没有受理时间的待受理，有的待分配，写了结案的已结案：人员、结案和积分齐全', async () => {
  const importId = await checkCases(admin(), [
    caseLine(1),
    caseLine(2, { acceptedAt: '2026-03-03', mediator: '谢岚' }),
    caseLine(3, { ...CLOSED, caseNo: '（2026）甲字7号' }),
  ])
  expect(await run(importId)).toMatchObject({ ok: true, value: { made: 3 } })
  const cases = await query<Record<string, unknown>>(
    `SELECT c.status, c.case_no, c.mediator_name, c.closing_days, c.time_points, c.result_points,
      c.import_id, c.source, to_char(c.acceptance_due_on, 'YYYY-MM-DD') AS due,
        to_char(c.mediation_due_on, 'YYYY-MM-DD') AS mediation_due
     FROM cases c JOIN import_rows r ON r.made_id = c.id ORDER BY r.row_no`,
  )
  expect(cases).toMatchObject([
    {
      status: 'pending_acceptance',
      case_no: '(2026) 多元化解1号',
      mediator_name: null,
      due: '2026-03-05',
      mediation_due: null,
      source: 'delegated_pre_filing',
      import_id: importId,
    },
    {
      status: 'pending_assignment',
      case_no: '(2026) 多元化解2号',
      mediator_name: null,
      mediation_due: '2026-04-02',
    },
    {
      status: 'closed',
      case_no: '(2026) 甲字7号',
      mediator_name: '谢岚',
      closing_days: 6,
      time_points: 10,
      result_points: 5,
    },
  ])
  expect(await query('SELECT ended_because, end_reason FROM assignments')).toEqual([
    { ended_because: 'case_closed', end_reason: 'agreement' },
  ])
  expect(await query('SELECT account, outcome FROM closings')).toEqual([
    { account: '双方和解，当场付清。', outcome: 'agreement' },
  ])
  // Every point names the event that earned it.
  expect(
    await query(`SELECT DISTINCT e.kind FROM score_points p JOIN events e ON e.id = p.event_id`),
  ).toEqual([{ kind: 'case.imported' }])
  expect(
    (
      await query<{ kind: string }>(
        `SELECT kind FROM events WHERE case_id IS NULL ORDER BY at, seq`,
      )
    ).map(({ kind }) => kind),
  ).toEqual(['import.checked', 'import.started', 'import.finished'])
  // Nothing personal is stored in the clear, and nothing of the lines remains.
  expect(
    await countOf(`parties WHERE document_sealed LIKE '%8199%' OR phone_sealed LIKE '%1990000%'`),
  ).toBe(0)
  expect(await countOf('import_rows WHERE content_sealed IS NOT NULL')).toBe(0)
  const [{ id }] = (await query<{ id: string }>(
    `SELECT id FROM cases WHERE status = 'closed'`,
  )) as [{ id: string }]
  expect(await getCaseFile(admin(), { caseId: id })).toMatchObject({ ok: true })
})

test('随时计的数与重新数一遍相同', async () => {
  await run(
    await checkCases(admin(), [
      caseLine(1),
      caseLine(2, { acceptedAt: '2026-03-03' }),
      caseLine(3, CLOSED),
      caseLine(4, { ...CLOSED, outcome: '一方明确不愿继续调解' }),
    ]),
  )
  const tables = [
    'case_counts',
    'flow_tallies',
    'closing_tallies',
    'mediator_tallies',
    'mediator_months',
  ]
  const all = async () => {
    const found: object[][] = []
    for (const table of tables)
      found.push(
        await query(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE cases <> 0 ORDER BY 1`),
      )
    return found
  }
  const kept = await all()
  await query('SELECT heyi_recount()')
  expect(kept).toEqual(await all())
  expect(kept[3]).toHaveLength(2)
})
