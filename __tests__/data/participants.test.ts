import { randomUUID } from 'node:crypto'
import { readAs } from '@/lib/data/door'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { layPart, setRow } from '../support/case-parts'
import { layPapers } from '../support/case-papers'
import { caseLine, checkCases } from '../support/import-file'
import { runImport } from '../support/import-runs'
import {
  AGENT,
  COMPANY,
  layCourtKey,
  referral,
  RESPONDENT,
  sendJson,
} from '../support/referral-api'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 参加人：案件一有当事人和代理人就有参加人，一人一条；谁看得到案件谁看得到.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Row = Readonly<Record<'kind' | 'name' | 'of' | 'mirrors', string | null>>
/** The participants of the only case, by the names of the rows that they mirror. */
const participants = () =>
  asOwner<Row>(
    `SELECT t.kind, t.name, p.name AS of, coalesce(m.name, a.name) AS mirrors FROM participants t
     JOIN cases c ON (c.id, c.court_id, c.holder_id) = (t.case_id, t.court_id, t.holder_id)
     LEFT JOIN parties p ON p.id = t.party_id
     LEFT JOIN parties m ON m.id = t.person_id LEFT JOIN agents a ON a.id = t.person_id
     WHERE t.account_id IS NULL AND t.ended_on IS NULL
     ORDER BY p.position, t.kind DESC`,
  )

test('法院引调：当事人、法定代表人、代理人各一条，写明为谁', async () => {
  const key = await layCourtKey(world.courts.a)
  const parties = [{ ...COMPANY, agents: [AGENT] }, RESPONDENT]
  expect(await sendJson(referral({ parties }), { key })).toMatchObject({ status: 201 })
  const { name } = COMPANY
  expect(await participants()).toEqual([
    { kind: 'party', name, of: name, mirrors: name },
    { kind: 'legal_representative', name: '郑安居', of: name, mirrors: name },
    { kind: 'agent', name: '冯代理', of: name, mirrors: '冯代理' },
    { kind: 'party', name: '蒋借入', of: '蒋借入', mirrors: '蒋借入' },
  ])
})

test('补录的案件也有', async () => {
  const importId = await checkCases(world.people.adminA, [caseLine(1)])
  expect(await runImport(world.people.adminA, importId)).toMatchObject({ ok: true })
  expect(await participants()).toEqual([
    { kind: 'party', name: '张三', of: '张三', mirrors: '张三' },
    { kind: 'party', name: '李四', of: '李四', mirrors: '李四' },
  ])
})

test('看得到案件的人才看得到参加人；当事人的账号只看得到自己案件的', async () => {
  const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
  const count = async (who: keyof World['people']) => {
    const [row] = await readAs(
      world.people[who],
      'test',
      (db) => db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM participants`,
    )
    return row!.n
  }
  for (const who of ['mediatorA', 'adminA', 'clerkA', 'judgeA', 'reviewerA'] as const)
    expect([who, await count(who)]).toEqual([who, 2])
  for (const who of ['mediatorA2', 'adminB', 'clerkB', 'partyX', 'system', 'auditor'] as const)
    expect([who, await count(who)]).toEqual([who, 0])
  await layPart('participants', id, {
    kind: 'helper',
    party_id: applicantId,
    name: '陪同的人',
    account_id: world.people.partyX.id,
    joined_at: new Date(0),
  })
  // Those who take part see each other by name.
  expect(await count('partyX')).toBe(3)
})

test.each<[string, object]>([
  ['没有名目的身份', { kind: 'judge' }],
  ['受邀的人属于一方', { kind: 'invited' }],
  ['协助的人不属于任何一方', { party_id: null }],
  ['协助的人有对应的当事人', { person_id: randomUUID() }],
  ['结束没有理由', { ended_on: '2026-09-01' }],
])('数据库不收：%s', async (_title, columns) => {
  const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
  const helper = { kind: 'helper', party_id: applicantId, name: '甲', joined_at: new Date(0) }
  await layPart('participants', id, helper)
  await expect(layPart('participants', id, { ...helper, ...columns })).rejects.toThrow(
    /check constraint/,
  )
})

test('不再参加的代理人，签署时看得出', async () => {
  const existing = await layCase(world, { status: 'in_mediation' })
  const { agentId } = await layPapers(existing)
  const agents = () =>
    readAs(world.people.mediatorA, 'test', (db) => findAgreementAgents(db, existing.id))
  const agent = {
    id: agentId,
    partyId: existing.respondentId,
    name: '张律师',
    authority: 'special',
  }
  expect(await agents()).toEqual([{ ...agent, hasEnded: false }])
  const [row] = await asOwner<{ id: string }>('SELECT id FROM participants WHERE person_id = $1', [
    agentId,
  ])
  await setRow('participants', row!.id, { ended_on: '2026-09-01', end_reason: '解除委托' })
  expect(await agents()).toEqual([{ ...agent, hasEnded: true }])
})
