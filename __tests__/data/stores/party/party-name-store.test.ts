import { readAs } from '@/lib/data/door'
import { findPartiesWithAgents, findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { layPart, setRow } from '@/__tests__/support/case-parts'
import { layPapers, leaksIn } from '@/__tests__/support/case-papers'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 当事人的姓名: 页首和表单只要姓名, 不读号码和住址 (domain.md 9).

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
  await setRow('parties', existing.applicantId, { name: '许静' })
  await setRow('parties', existing.respondentId, { name: '陈立' })
})
afterAll(closeWorld)

type Who = keyof World['people']
const STRANGERS: readonly Who[] = ['mediatorA2', 'adminB', 'clerkB', 'system', 'auditor']
const names = (who: Who = 'mediatorA', caseId = existing.id) =>
  readAs(world.people[who], 'test', (db) => findPartyNames(db, caseId))
const withAgents = (who: Who = 'mediatorA', caseId = existing.id) =>
  readAs(world.people[who], 'test', (db) => findPartiesWithAgents(db, caseId))

test('按次序，写明哪一方；第三人在其应在的位置', async () => {
  await setRow('parties', existing.respondentId, { position: 3 })
  const third = await layPart('parties', existing.id, {
    position: 2,
    side: 'third',
    kind: 'legal',
    name: '示例物业有限公司',
  })
  expect(await names()).toEqual([
    { id: existing.applicantId, side: 'applicant', name: '许静', joinedAt: null },
    { id: third, side: 'third', name: '示例物业有限公司', joinedAt: null },
    { id: existing.respondentId, side: 'respondent', name: '陈立', joinedAt: null },
  ])
})

test('代理人跟着其当事人，没有代理人的是空的；号码一个也没有', async () => {
  const { agentId } = await layPapers(existing)
  const found = await withAgents()
  expect(found).toEqual([
    { id: existing.applicantId, side: 'applicant', name: '许静', joinedAt: null, agents: [] },
    {
      id: existing.respondentId,
      side: 'respondent',
      name: '陈立',
      joinedAt: null,
      agents: [{ id: agentId, name: '张律师' }],
    },
  ])
  expect(leaksIn(found)).toEqual([])
})

test('另一件案件的当事人和代理人不混进来', async () => {
  const other = await layCase(world, { status: 'in_mediation' })
  await layPapers(other)
  expect((await names()).map(({ id }) => id)).toEqual([existing.applicantId, existing.respondentId])
  expect((await withAgents()).flatMap(({ agents }) => agents)).toEqual([])
})

test('看得到案件的人才读得到', async () => {
  for (const who of ['adminA', 'clerkA', 'reviewerA'] as const)
    expect([who, (await names(who)).length]).toEqual([who, 2])
  for (const who of STRANGERS)
    expect([who, await names(who), await withAgents(who)]).toEqual([who, [], []])
})

test('不认识的一方停下来，不当作别的', async () => {
  await setRow('parties', existing.applicantId, { side: 'nonsense' })
  await expect(names()).rejects.toThrow(/parties.side/)
  await expect(withAgents()).rejects.toThrow(/parties.side/)
})
