import { randomUUID } from 'node:crypto'
import { RIGHTS_ELEMENTS, RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { caseRow, eventRows, letMeet, pointRows, refusalsInTurn } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import {
  ADDRESS,
  openPreparedCase,
  preparationActs,
  rowsOf,
  TABLES,
} from '../../support/preparation-acts'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 核验身份、告知、送达地址确认: 在线调解规则 第17条, 特邀规定 第14条. ACT_AT is Tuesday 2026-11-24.

let world: World
let acts: ReturnType<typeof preparationActs>
beforeAll(async () => {
  world = await buildWorld()
  acts = preparationActs(world)
})
afterAll(closeWorld)

const open = () => openPreparedCase(world)

test.each([
  ['核验身份', 'check', 'identity_checks'],
  ['告知权利义务', 'inform', 'rights_notices'],
  ['送达地址确认', 'confirm', 'address_confirmations'],
] as const)('%s：只有承办的调解员可以登记', async (_name, act, table) => {
  const existing = await open()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => acts[act](who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await rowsOf(table, existing)).toEqual([])
})

test.each([
  ['没有选人', 'check', { person: undefined }, { person: 'CHOOSE_ONE' }],
  ['不是人的写法', 'check', { person: randomUUID() }, { person: 'NOT_AN_OPTION' }],
  ['不是本案的人', 'check', { person: `party:${randomUUID()}` }, { person: 'NOT_AN_OPTION' }],
  ['没有选方式', 'check', { way: undefined }, { way: 'CHOOSE_ONE' }],
  ['没有选证件', 'check', { document: '' }, { document: 'CHOOSE_ONE' }],
  ['没有选结果', 'check', { result: undefined }, { result: 'CHOOSE_ONE' }],
  ['不符而没有说明', 'check', { result: 'differs', note: ' ' }, { note: 'MISMATCH_UNEXPLAINED' }],
  ['登记证件号码', 'check', { number: '1' }, { number: 'UNKNOWN_FIELD' }],
  ['早于受理', 'check', { on: '2026-11-16' }, { on: 'BEFORE_ACCEPTANCE' }],
  ['没有选被告知的人', 'inform', { people: [] }, { people: 'CHOOSE_AT_LEAST_ONE' }],
  ['没有选事项', 'inform', { items: [] }, { items: 'CHOOSE_AT_LEAST_ONE' }],
  ['五项不全', 'inform', { items: RIGHTS_ITEMS.slice(1) }, { items: 'RIGHTS_INCOMPLETE' }],
  ['没有选确认还是拒绝', 'confirm', {}, { answer: 'CHOOSE_ONE' }],
  ['没有地址', 'confirm', { ...ADDRESS, address: ' ' }, { address: 'REQUIRED' }],
  ['邮编不是六位', 'confirm', { ...ADDRESS, postcode: '5100' }, { postcode: 'MALFORMED' }],
  [
    '没有选电子送达',
    'confirm',
    { ...ADDRESS, electronic: undefined },
    { electronic: 'CHOOSE_ONE' },
  ],
  [
    '拒绝而没有告知后果',
    'confirm',
    { answer: 'refused' },
    { consequenceExplained: 'CONSEQUENCE_NOT_EXPLAINED' },
  ],
] as const)('%s：不能登记，指出是哪一栏', async (_title, act, change, fields) => {
  const existing = await open()
  expect(await acts[act]('mediatorA', existing, change)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
  for (const table of TABLES) expect(await rowsOf(table, existing)).toEqual([])
})

test('核验身份：每次一条，案件的状态和期限不变；相符的得分，同一人只得一次', async () => {
  const existing = await open()
  const before = await caseRow(existing.id)
  const differs = { result: 'differs', note: '照片与本人不像', on: '2026-11-23' }
  expect((await acts.check('mediatorA', existing, differs)).ok).toBe(true)
  expect(await pointRows(existing.id)).toEqual([])
  expect((await acts.check('mediatorA', existing)).ok).toBe(true)
  expect((await acts.check('mediatorA', existing, { way: 'video' })).ok).toBe(true)
  expect(await caseRow(existing.id)).toEqual({
    ...before,
    last_act: 'identity.checked',
    last_act_by: '谢岚',
  })
  expect(await rowsOf('identity_checks', existing)).toMatchObject([
    { entry_no: 1, matches: false, note: '照片与本人不像', person_kind: 'party' },
    { entry_no: 2, matches: true, way: 'original_on_site', document: 'id_card', note: null },
    { entry_no: 3, matches: true, way: 'video' },
  ])
  expect(await pointRows(existing.id)).toEqual(['operation identity_check 1 identity.checked'])
  expect(await eventRows(existing.id)).toMatchObject([
    { kind: 'identity.checked', basis: 'online_mediation_17', data: { matches: false } },
    { data: { matches: true } },
    { data: { way: 'video' } },
  ])
})

test('告知：每人一条；五项得分，只告知虚假调解后果的不得', async () => {
  const existing = await open()
  const both = { people: [existing.applicantId, existing.respondentId].map((id) => `party:${id}`) }
  await acts.inform('mediatorA', existing, {
    ...both,
    items: ['false_mediation'],
    on: '2026-11-23',
  })
  expect(await pointRows(existing.id)).toEqual([])
  await acts.inform('mediatorA', existing, { items: [...RIGHTS_ELEMENTS] })
  expect(await rowsOf('rights_notices', existing)).toMatchObject([
    { entry_no: 1, party_id: existing.applicantId, items: ['false_mediation'] },
    { entry_no: 2, party_id: existing.respondentId, items: ['false_mediation'] },
    { entry_no: 3, party_id: existing.applicantId, items: RIGHTS_ELEMENTS },
  ])
  expect(await pointRows(existing.id)).toEqual(['operation rights_notice 1 rights.explained'])
})

test('送达地址：加密保存，事件不写地址；以最后一次为准；拒绝的不得分', async () => {
  const existing = await open()
  const refused = { answer: 'refused', consequenceExplained: true, on: '2026-11-23' }
  await acts.confirm('mediatorA', existing, refused)
  expect(await pointRows(existing.id)).toEqual([])
  await acts.confirm('mediatorA', existing)
  const rows = await rowsOf('address_confirmations', existing)
  expect(rows).toMatchObject([
    { entry_no: 1, answer: 'refused', recipient: null, address_sealed: null },
    { entry_no: 2, answer: 'confirmed', recipient: '许静', accepts_electronic: true },
  ])
  expect(JSON.stringify([rows, await eventRows(existing.id)])).not.toMatch(
    /和平路|13800000099|xu@example/,
  )
  expect(await pointRows(existing.id)).toEqual(['operation delivery_address 1 address.confirmed'])
  const { file } = await viewOf(getMyCase(world.people.mediatorA, { caseId: existing.id }))
  const { address } = file.preparations[0]!.address!
  expect(address!.masked).not.toContain('八十八')
  const seen = await unmaskNumber(world.people.mediatorA, {
    caseId: existing.id,
    personId: address!.personId,
    what: 'address',
    reason: '核对送达地址',
  })
  expect(seen).toMatchObject({ ok: true, value: { value: ADDRESS.address } })
})

test('同时登记两次：核验只成一条，告知不同的人两条都在', async () => {
  const existing = await open()
  const attempt = () => acts.check('mediatorA', existing)
  const decided = await letMeet(existing.id, [attempt, attempt])
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  expect(decided.find(({ ok }) => !ok)).toMatchObject({
    refusal: { fields: { person: 'ENTRY_NOTHING_NEW' } },
  })
  const informed = await letMeet(
    existing.id,
    [existing.applicantId, existing.respondentId].map(
      (id) => () => acts.inform('mediatorA', existing, { people: [`party:${id}`] }),
    ),
  )
  expect(informed.map(({ ok }) => ok)).toEqual([true, true])
  expect(await rowsOf('rights_notices', existing)).toMatchObject([{ entry_no: 1 }, { entry_no: 2 }])
})
