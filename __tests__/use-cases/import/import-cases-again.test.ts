import { getImport } from '@/lib/queries/import/get-import'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { caseLine, checkCases, CLOSED } from '../../support/import-file'
import { viewOf } from '../../support/institution-list'
import { countOf, linesOf, query, runImport } from '../../support/import-runs'
import { buildWorld, closeWorld, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const admin = () => world.people.adminA
const run = (importId: string, rows?: number) => runImport(admin(), importId, rows)

test('同一文件导入两次不重复建案，补上结案后再导入也不重复', async () => {
  await run(await checkCases(admin(), [caseLine(1), caseLine(2)]))
  const again = await checkCases(admin(), [caseLine(1, CLOSED), caseLine(2), caseLine(3)])
  expect((await linesOf(again)).map(({ state, codes }) => [state, codes])).toEqual([
    ['repeated', ['IMPORTED_BEFORE']],
    ['repeated', ['IMPORTED_BEFORE']],
    ['ready', []],
  ])
  expect(await run(again)).toMatchObject({ ok: true, value: { made: 1 } })
  expect(await countOf('cases')).toBe(3)
})

test('一个文件里重复的只建一件；一个文件两次导入也只建一件', async () => {
  const twin = await checkCases(admin(), [caseLine(1), caseLine(1)])
  expect((await linesOf(twin)).map(({ codes }) => codes)).toEqual([[], ['SAME_AS_ROW']])
  const other = await checkCases(admin(), [caseLine(1)])
  await run(twin)
  expect(await run(other)).toMatchObject({ ok: true, value: { made: 0, failed: 1, left: 0 } })
  expect((await linesOf(other))[0]).toMatchObject({ state: 'repeated', codes: ['IMPORTED_BEFORE'] })
  expect(await countOf('cases')).toBe(1)
})

test('编号与别的机构的案件相同，只影响这一行', async () => {
  const elsewhere = await checkCases(world.people.adminB, [
    caseLine(1, { caseNo: '(2026) 甲字7号' }),
  ])
  expect(await importCases(world.people.adminB, { importId: elsewhere })).toMatchObject({
    ok: true,
    value: { made: 1 },
  })
  const importId = await checkCases(admin(), [
    caseLine(2),
    caseLine(3, { caseNo: '(2026) 甲字7号' }),
    caseLine(4, CLOSED),
  ])
  expect(await run(importId)).toMatchObject({ ok: true, value: { made: 2, failed: 1 } })
  expect((await linesOf(importId)).map(({ state, codes }) => [state, codes])).toEqual([
    ['made', []],
    ['failed', ['NUMBER_TAKEN']],
    ['made', []],
  ])
  expect(
    await countOf('parties p WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = p.case_id)'),
  ).toBe(0)
})

test('一批中途断开没有半件，从断处继续', async () => {
  const importId = await checkCases(
    admin(),
    [1, 2, 3, 4].map((no) => caseLine(no, CLOSED)),
  )
  expect(await importCases(admin(), { importId, rows: 2 })).toMatchObject({
    ok: true,
    value: { made: 2, left: 2 },
  })
  // The server dies between the lines and the end of the batch.
  await query(
    `CREATE FUNCTION test_cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM
      pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
  )
  await query(
    `CREATE TRIGGER test_cut_off AFTER UPDATE ON imports FOR EACH ROW WHEN (NEW.made > OLD.made)
      EXECUTE FUNCTION test_cut_off()`,
  )
  await query('ALTER FUNCTION test_cut_off() SECURITY DEFINER')
  await expect(importCases(admin(), { importId, rows: 2 })).rejects.toThrow()
  await query('DROP TRIGGER test_cut_off ON imports')
  await query('DROP FUNCTION test_cut_off()')
  expect(await countOf('cases')).toBe(2)
  expect(await countOf('parties')).toBe(4)
  expect(await run(importId)).toMatchObject({ ok: true, value: { made: 4, failed: 0, left: 0 } })
  expect(await countOf('cases')).toBe(4)
})

test('两次导入同时进行：一人成功，另一人读到谁在何时开始；停住的可以接手', async () => {
  const [first, second] = [
    await checkCases(admin(), [caseLine(1), caseLine(2)]),
    await checkCases(admin(), [caseLine(3), caseLine(4)]),
  ]
  const answers = await Promise.all([
    importCases(admin(), { importId: first, rows: 1 }),
    importCases(world.people.adminA2, { importId: second, rows: 1 }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const loser = answers.find(({ ok }) => !ok)
  const [winner, waiting] = answers[0]!.ok ? [first, second] : [second, first]
  expect(loser).toMatchObject({
    refusal: {
      code: 'IMPORT_ALREADY_RUNNING',
      facts: { by: winner === first ? '林敏' : '周正', at: expect.stringMatching(/^\d{4}-/) },
    },
  })
  await query(`UPDATE imports SET last_batch_at = now() - interval '3 minutes' WHERE id = $1`, [
    winner,
  ])
  expect(await importCases(admin(), { importId: waiting })).toMatchObject({
    ok: true,
    value: { left: 0 },
  })
  expect(await query('SELECT state FROM imports WHERE id = $1', [winner])).toEqual([
    { state: 'paused' },
  ])
  expect(await run(winner)).toMatchObject({ ok: true, value: { left: 0 } })
  expect(await countOf('cases')).toBe(4)
})

test('暂停的导入等待，完成的不再做', async () => {
  const importId = await checkCases(admin(), [caseLine(1), caseLine(2)])
  await importCases(admin(), { importId, rows: 1 })
  expect(await importCases(admin(), { importId, rows: 0 })).toMatchObject({
    ok: true,
    value: { isPaused: true, left: 1 },
  })
  expect(await query('SELECT state FROM imports')).toEqual([{ state: 'paused' }])
  await run(importId)
  expect(await importCases(admin(), { importId })).toMatchObject({
    ok: false,
    refusal: { code: 'IMPORT_ALREADY_FINISHED' },
  })
})

test('检查之后变了的，逐行重新判断', async () => {
  const importId = await checkCases(admin(), [caseLine(1), caseLine(2, { court: '乙区法院' })])
  await query('DELETE FROM institution_courts WHERE court_id = $1', [world.courts.b])
  expect(await run(importId)).toMatchObject({ ok: true, value: { made: 1, failed: 1 } })
  expect((await linesOf(importId)).map(({ state, codes }) => [state, codes])).toEqual([
    ['made', []],
    ['failed', ['COURT_UNKNOWN']],
  ])
})

test('存下的行打不开、被换成别的行的：这一行导入失败，写明原因，其余的照常', async () => {
  const importId = await checkCases(admin(), [caseLine(1), caseLine(2), caseLine(3)])
  await query(
    `UPDATE import_rows SET content_sealed = (
       SELECT content_sealed FROM import_rows WHERE import_id = $1 AND row_no = 3)
     WHERE import_id = $1 AND row_no = 2`,
    [importId],
  )
  expect(await run(importId)).toMatchObject({ ok: true, value: { made: 2, failed: 1, left: 0 } })
  expect((await linesOf(importId))[0]).toMatchObject({
    state: 'failed',
    codes: ['CONTENT_UNREADABLE'],
    sealed: false,
  })
  const { lines } = await viewOf(getImport(admin(), { importId }))
  expect(lines[0]!.what).toEqual([
    '这一行的内容无法读取，没有导入。请重新上传表格，并告知系统管理员。',
  ])
})
