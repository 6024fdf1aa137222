import { findDeclines } from '@/lib/queries/institution/find-declines'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('别的机构看不到；法院和调解员不从这里看', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await declineCase(world.people.adminA, { caseId: id, reason: 'beyond_industry', text: '属于海事纠纷，不在本机构领域' })
  expect(await viewOf(findDeclines(world.people.adminB, {}))).toMatchObject({ rows: [], total: 0 })
  for (const who of ['clerkA', 'mediatorA', 'reviewerA'] as const) expect(await refusalOf(findDeclines(world.people[who], {}))).toBe('NOT_FOUND')
})

test('案件退回法院后，记录留在本机构，且没有当事人的任何信息', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  await (await ownerClient()).query(`UPDATE parties SET name = '可辨认的当事人' WHERE case_id = $1`, [id])
  await declineCase(world.people.adminA2, { caseId: id, reason: 'conflict_of_interest', text: '与申请人有长期合作关系' })
  const view = await viewOf(findDeclines(world.people.adminA, {}))
  expect(view.rows[0]).toMatchObject({ caseNo, disputeType: '侵权责任纠纷', courtName: '甲区法院', declinedBy: '周正', reason: '利益冲突', text: '与申请人有长期合作关系' })
  expect(JSON.stringify(view)).not.toContain('可辨认的当事人')
})

test('二十条一页，翻到底每条恰好一次', async () => {
  await (await ownerClient()).query(
    `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type, court_name, reason_code, reason_text, received_at, declined_at, declined_by)
     SELECT $1, $2, gen_random_uuid(), 'n' || i, 'tort', '甲区法院', 'other', '理由若干字', now(), '2026-01-01'::timestamptz + (i / 3) * interval '1 day', '林敏' FROM generate_series(1, 25) i`,
    [world.institutions.a, world.courts.a])
  const first = await viewOf(findDeclines(world.people.adminA, {}))
  const second = await viewOf(findDeclines(world.people.adminA, { after: first.next, from: '21' }))
  expect(first.rows).toHaveLength(20)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(first.total)
  expect(second).toMatchObject({ next: null, from: 21 })
})
