import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setRow } from '../support/case-parts'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 升级：以前按手册样式写的法院案号，改为没有空格（案号规定 第3条）；手册样式的编号不动。

const MIGRATION = path.join(process.cwd(), 'prisma/migrations/0044_numbers_of_courts/migration.sql')

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('带法院代字的编号、法院自己的案号、不受理记录中的编号去掉空格，其余照旧', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  const { id: other, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  await setRow('cases', id, {
    number_prefix: '粤9901诉前调',
    case_no: '(2026) 粤9901诉前调7号',
    court_case_no: '(2026) 粤9901民初8号',
  })
  const db = await ownerClient()
  for (const number of ['(2026) 粤9901诉前调9号', '(2020) 多元化解470号'])
    await db.query(
      `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type,
        court_name, reason_code, reason_text, received_at, declined_at, declined_by)
       VALUES ($1, $2, gen_random_uuid(), $3, 'tort', '甲区法院', 'other', '.', now(), now(), '林敏')`,
      [world.institutions.a, world.courts.a, number],
    )
  await db.query(readFileSync(MIGRATION, 'utf8'))
  const { rows } = await db.query(
    `SELECT case_no, court_case_no FROM cases WHERE id = ANY ($1) ORDER BY id = $2`,
    [[id, other], other],
  )
  expect(rows).toEqual([
    { case_no: '(2026)粤9901诉前调7号', court_case_no: '(2026)粤9901民初8号' },
    { case_no: caseNo, court_case_no: null },
  ])
  const declined = await db.query('SELECT case_no FROM case_declines ORDER BY case_no')
  expect(declined.rows.map((row) => row.case_no)).toEqual([
    '(2020) 多元化解470号',
    '(2026)粤9901诉前调9号',
  ])
})
