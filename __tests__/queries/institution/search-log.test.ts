import { exportOperations } from '@/lib/queries/institution/export-log'
import { findOperations } from '@/lib/queries/institution/find-log'
import { openExport } from '../../support/exported'
import { viewOf } from '../../support/institution-list'
import { writeLogEntries, type LogWorld } from '../../support/log-entries'
import { closeWorld, ownerClient } from '../../support/world'
import { sealInto } from '../../support/seal-into'

// 操作日志按编号的一段、姓名的一部分搜索。每项测试各有自己的数据。

let { world, own, gone } = {} as LogWorld
beforeEach(async () => {
  ;({ world, own, gone } = await writeLogEntries())
})
afterAll(closeWorld)

const operations = (query: Record<string, unknown> = {}) =>
  viewOf(findOperations(world.people.adminA, query))
const kinds = async (query: Record<string, unknown> = {}) =>
  (await operations(query)).rows.map(({ kind }) => kind)

test('按编号的一段：在本机构的和退回的都查得到，法院的案号也行；含有它的案件太多时请再写几位', async () => {
  const ofOwn = [
    'case.viewed',
    'case.acceptance-undone',
    'act.refused',
    'personal-number.unmasked',
    'case.referred',
  ]
  expect(await kinds({ caseNo: own.caseNo.slice(-5) })).toEqual(ofOwn)
  expect(await kinds({ caseNo: gone.caseNo.slice(-5).replace('号', '') })).toEqual([
    'case.declined',
    'case.referred',
  ])
  const owner = await ownerClient()
  await owner.query(`UPDATE cases SET court_case_no = '(2026)粤9901民初77号' WHERE id = $1`, [
    own.id,
  ])
  for (const caseNo of ['（2026）粤9901民初77号', '粤9901民初77'])
    expect([caseNo, await kinds({ caseNo })]).toEqual([caseNo, ofOwn])
  await owner.query(`UPDATE case_declines SET case_no = '(2026)粤9902诉前调78号'`)
  for (const caseNo of ['(2026)粤9902', '（2026） 粤9902诉前调78'])
    expect([caseNo, await kinds({ caseNo })]).toEqual([caseNo, ['case.declined', 'case.referred']])
  await owner.query(
    `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type,
      court_name, reason_code, reason_text, received_at, declined_at, declined_by)
     SELECT $1, $2, gen_random_uuid(), '(2019) 很多' || n || '号', 'tort', '甲区法院', 'other', '.', now(),
       now(), '林敏' FROM generate_series(1, 301) n`,
    [world.institutions.a, world.courts.a],
  )
  expect(await operations({ caseNo: '很多' })).toMatchObject({
    rows: [],
    total: 0,
    caseTrouble: 'many',
  })
  expect(
    (await openExport(exportOperations(world.people.adminA, { caseNo: '很多' }))).sheets[
      '操作日志'
    ],
  ).toHaveLength(1)
})

test('按姓名的一部分；同名的人按手机尾号分开；可以选的只有本机构记录里的人', async () => {
  const [ofMediator, ofAdmin] = [
    ['act.refused', 'personal-number.unmasked'],
    ['mediator.edited', 'case.declined'],
  ]
  expect(await kinds({ actor: '岚' })).toEqual(ofMediator)
  expect(await kinds({ actor: '乙' })).toEqual([])
  const { people } = await operations()
  expect(people).toEqual(expect.arrayContaining(['谢岚', '林敏']))
  expect(people).not.toContain(world.people.adminB.name)
  const owner = await ownerClient()
  const name = world.people.adminA.name
  const {
    rows: [before],
  } = await owner.query<{ name: string }>('SELECT name FROM accounts WHERE id = $1', [
    world.people.mediatorA2.id,
  ])
  await owner.query('UPDATE accounts SET name = $2 WHERE id = $1', [
    world.people.mediatorA2.id,
    name,
  ])
  await sealInto('accounts.phone_sealed', '13800005678', [world.people.mediatorA2.id])
  const same = (await operations()).people.filter((each) => each.startsWith(`${name}（`))
  expect(same).toHaveLength(2)
  const found = await Promise.all(same.map((actor) => kinds({ actor })))
  expect(found.sort((a, b) => a.length - b.length)).toEqual([[], ofAdmin])
  await owner.query('UPDATE accounts SET name = $2 WHERE id = $1', [
    world.people.mediatorA2.id,
    before!.name,
  ])
})
