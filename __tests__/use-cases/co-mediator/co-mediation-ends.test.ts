import { findMediators } from '@/lib/queries/institution/find-mediators'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { findMyCases } from '@/lib/queries/mediator/find-my-cases'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { enableMediator } from '@/lib/use-cases/mediator/enable-mediator'
import { actAt, caseRow, refusalsInTurn } from '../../support/case-rows'
import { codeOf, coMediation, coMediatorRows } from '../../support/co-mediation'
import { emptyCases, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 协同调解的结束: 在线调解规则 第11、13条; 特邀规定 第13、15条. 谢岚 (mediatorA) presides, 王朗 (mediatorA2) joins.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(emptyCases)
afterAll(closeWorld)

const { open, add, declare, end, contact, note, close, seesCase } = coMediation(() => world)

test('结束之后什么也看不到、办不了；写过的留下', async () => {
  const existing = await open()
  await add('adminA', existing)
  await declare('mediatorA2', existing)
  await contact('mediatorA2', existing)
  const others = ['mediatorA', 'mediatorA2', 'adminB', 'clerkA'] as const
  expect(await refusalsInTurn(others, (who) => end(who, existing))).toEqual({
    mediatorA: 'FORBIDDEN',
    mediatorA2: 'FORBIDDEN',
    adminB: 'NOT_FOUND',
    clerkA: 'FORBIDDEN',
  })
  expect(await end('adminA', existing)).toMatchObject({ ok: true })
  expect(await coMediatorRows(existing)).toMatchObject([
    {
      ended: true,
      ended_by: '林敏',
      end_reason: 'unavailable',
      end_text: '因外出学习不能继续参加',
    },
  ])
  expect(await seesCase('mediatorA2', existing)).toBe(false)
  expect(codeOf(await contact('mediatorA2', existing))).not.toBe('done')
  expect(codeOf(await note('mediatorA2', existing))).not.toBe('done')
  const { mediatorA, mediatorA2 } = world.people
  const list = await viewOf(actAt(() => findMyCases(mediatorA2, { settled: false, text: '' })))
  expect(list.coMediated).toEqual([])
  const view = await viewOf(actAt(() => getMyCase(mediatorA, { caseId: existing.id })))
  expect(view.contacts).toHaveLength(1)
  expect(codeOf(await end('adminA', existing))).toBe('CO_MEDIATOR_ENDED')
})

test('因披露结束的，本案不再分配给他，也不能再协同', async () => {
  const existing = await open()
  await add('adminA', existing)
  await end('adminA', existing, 'recusal')
  expect(await add('adminA', existing)).toMatchObject({
    ok: false,
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { because: 'previously_disclosed' } },
  })
})

test('主持调解员离开，协同的留下，案件等待分配；改任主持的，其协同结束', async () => {
  const existing = await open()
  await add('adminA', existing)
  await declare('mediatorA2', existing)
  const { adminA, mediatorA, mediatorA2 } = world.people
  await actAt(() =>
    withdrawCase(mediatorA, {
      caseId: existing.id,
      reason: 'health',
      text: '因病不能继续调解',
      done: '',
      agreed: '',
      awaited: '',
    }),
  )
  expect(await caseRow(existing.id)).toMatchObject({
    status: 'pending_assignment',
    mediator_name: null,
  })
  expect(await coMediatorRows(existing)).toMatchObject([{ ended: false }])
  expect(await seesCase('mediatorA2', existing)).toBe(true)
  expect(codeOf(await contact('mediatorA2', existing))).toBe('STATUS_DOES_NOT_ALLOW')
  const candidates = await viewOf(actAt(() => getCandidates(adminA, { caseId: existing.id })))
  const reason = candidates.ranked[0]?.mediatorId === mediatorA2.id ? '' : '熟悉本案'
  await actAt(() =>
    reassignMediator(adminA, {
      caseId: existing.id,
      mediatorId: mediatorA2.id,
      note: reason,
      handoverNote: '由协同调解员接手主持',
    }),
  )
  expect((await caseRow(existing.id)).mediator_name).toBe('王朗')
  expect(await coMediatorRows(existing)).toMatchObject([{ ended: true, end_reason: 'presides' }])
})

test('协同调解着案件的不能停用；机构写明理由结束以后可以。他人主持的案件不算承办，只另外说明', async () => {
  const existing = await open()
  await add('adminA', existing)
  const { adminA, mediatorA, mediatorA2 } = world.people
  const disable = () =>
    actAt(() => disableMediator(adminA, { mediatorId: mediatorA2.id, reason: '本人申请暂停承办' }))
  expect(await disable()).toMatchObject({
    ok: false,
    refusal: { code: 'MEDIATOR_HAS_OPEN_CASES', facts: { open: 0, coMediated: 1 } },
  })
  const shown = await viewOf(actAt(() => getMediator(adminA, { mediatorId: mediatorA2.id })))
  expect(shown).toMatchObject({ openCases: 0, coMediatedCases: 1, cases: [] })
  expect(shown.coMediations).toMatchObject([{ caseId: existing.id, presiding: '谢岚' }])
  const presides = await viewOf(actAt(() => getMediator(adminA, { mediatorId: mediatorA.id })))
  expect(presides).toMatchObject({ openCases: 1, coMediatedCases: 0, coMediations: [] })
  const listed = await viewOf(actAt(() => findMediators(adminA, {})))
  expect(Object.fromEntries(listed.rows.map((row) => [row.name, row.coMediatedCases]))).toEqual({
    谢岚: 0,
    王朗: 1,
  })
  const other = await layCase(world, { status: 'pending_assignment' })
  const { ranked } = await viewOf(actAt(() => getCandidates(adminA, { caseId: other.id })))
  const lines = ranked.flatMap(({ name, reasons }) =>
    reasons.filter((line) => line.startsWith('承办中')).map((line) => [name, line]),
  )
  expect(Object.fromEntries(lines)).toEqual({
    谢岚: expect.not.stringContaining('协同'),
    王朗: expect.stringMatching(/^承办中 0 件，上限 \d+ 件，另协同调解 1 件$/),
  })
  await end('adminA', existing)
  expect(await disable()).toMatchObject({ ok: true })
  await actAt(() => enableMediator(adminA, { mediatorId: mediatorA2.id }))
})

test('结案时协同一并结束，协同调解员不再看到本案', async () => {
  const existing = await open()
  await add('adminA', existing)
  await declare('mediatorA2', existing)
  expect(await close('mediatorA', existing)).toMatchObject({ ok: true })
  expect(await coMediatorRows(existing)).toMatchObject([{ ended: true, end_reason: 'case_closed' }])
  expect(await seesCase('mediatorA2', existing)).toBe(false)
})
