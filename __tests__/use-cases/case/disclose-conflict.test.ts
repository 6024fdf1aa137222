import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import {
  actAt,
  assignmentRows,
  caseRow,
  disclosureRows,
  eventRows,
  pointRows,
  refusalsInTurn,
} from '../../support/case-rows'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 披露: 在线调解规则 第13条 (近亲属, 利害关系, 其他可能影响公正的关系).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const STATEMENT = '与被申请人的负责人是同学，往来较多'
const disclose = (
  who: keyof World['people'],
  caseId: string,
  input: Readonly<Record<string, unknown>> = {},
) =>
  actAt(() =>
    discloseConflict(world.people[who], {
      caseId,
      grounds: 'interest',
      statement: STATEMENT,
      ...input,
    }),
  )

test('只有承办的调解员自己可以披露', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => disclose(who, id))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await disclosureRows(id)).toEqual([])
})

test.each([
  ['没有选情形', { grounds: undefined }, 'grounds', 'CHOOSE_AT_LEAST_ONE'],
  ['一项也没有', { grounds: [] }, 'grounds', 'CHOOSE_AT_LEAST_ONE'],
  ['不认识的情形', { grounds: 'friend' }, 'grounds', 'CHOOSE_AT_LEAST_ONE'],
  ['没有说明', { statement: undefined }, 'statement', 'STATEMENT_TOO_SHORT'],
  ['说明太短', { statement: '同学' }, 'statement', 'STATEMENT_TOO_SHORT'],
  ['说明太长', { statement: '长'.repeat(1001) }, 'statement', 'TOO_LONG'],
])('%s：指出是哪一栏', async (_title, input, field, code) => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await disclose('mediatorA', id, input)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { [field]: code } },
  })
  expect((await caseRow(id)).status).toBe('in_mediation')
})

test.each(['pending_mediator', 'in_mediation'] as const)(
  '“%s”时披露：案件等机构决定，调解员还在案上，承办没有结束，也不得分',
  async (status) => {
    const { id } = await layCase(world, { status })
    expect(await disclose('mediatorA', id)).toMatchObject({ ok: true })
    expect(await caseRow(id)).toMatchObject({ status: 'disclosure_review', mediator_name: '谢岚' })
    expect(await assignmentRows(id)).toMatchObject([{ ended_at: null }])
    expect(await disclosureRows(id)).toMatchObject([
      { grounds: ['interest'], statement: STATEMENT, decision: null, decided_by: null },
    ])
    expect(await pointRows(id)).toEqual([])
  },
)

test('选了几项就记几项，重复的只记一次', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await disclose('mediatorA', id, { grounds: ['relative', 'other_relation', 'relative'] })
  expect(await eventRows(id)).toMatchObject([
    {
      kind: 'case.disclosed',
      basis: 'online_mediation_13',
      data: { grounds: ['relative', 'other_relation'], statement: STATEMENT },
    },
  ])
})

test('三项可以同时存在，多不出第四项', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(
    await disclose('mediatorA', id, { grounds: [...DISCLOSURE_GROUNDS, 'relative'] }),
  ).toMatchObject({ refusal: { code: 'INPUT_INVALID' } })
  expect(await disclose('mediatorA', id, { grounds: [...DISCLOSURE_GROUNDS] })).toMatchObject({
    ok: true,
  })
})

test('已经披露、等待决定的，不能再披露一次', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await disclose('mediatorA', id)
  expect(await disclose('mediatorA', id)).toMatchObject({
    refusal: {
      code: 'STATUS_DOES_NOT_ALLOW',
      facts: { status: 'disclosure_review', lastAct: 'case.disclosed', by: '谢岚' },
    },
  })
  expect(await disclosureRows(id)).toHaveLength(1)
})
