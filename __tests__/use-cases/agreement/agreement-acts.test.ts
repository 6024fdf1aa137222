import { readAs } from '@/lib/data/door'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { finishAgreement } from '@/lib/use-cases/agreement/finish-agreement'
import { saveAgreement } from '@/lib/use-cases/agreement/save-agreement'
import { signAgreement } from '@/lib/use-cases/agreement/sign-agreement'
import { voidAgreement } from '@/lib/use-cases/agreement/void-agreement'
import { actAt, eventRows, refusalsInTurn } from '../../support/case-rows'
import { setCase } from '../../support/institution-list'
import { layPreparations } from '../../support/lay-preparations'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 拟定、定稿、签署、作废: 特邀规定 第24条; 在线调解规则 第19条. ACT_AT is Tuesday 2026-11-24.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
type Who = keyof World['people']
async function open({ isPrepared = true } = {}): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  if (isPrepared) await layPreparations(existing)
  return existing
}
const inputOf = ({ id, applicantId, respondentId }: ExistingCase, version = 0, change = {}) => ({
  caseId: id,
  agreementNo: 1,
  version,
  facts: '双方因物业服务发生争议。',
  disputes: '物业服务费的退还。',
  copies: '3',
  terms: [
    {
      kind: 'payment',
      obliged: respondentId,
      entitled: applicantId,
      amount: '3,000',
      on: '2026-12-01',
      manner: 'cash',
    },
  ],
  ...change,
})
const save = (who: Who, existing: ExistingCase, version = 0, change = {}) =>
  actAt(() => saveAgreement(world.people[who], inputOf(existing, version, change)))
const finish = (existing: ExistingCase, version = 1) =>
  actAt(() => finishAgreement(world.people.mediatorA, { caseId: existing.id, version }))
const sign = (existing: ExistingCase, signerId: string, change = {}) =>
  actAt(() =>
    signAgreement(world.people.mediatorA, {
      caseId: existing.id,
      signerId,
      answer: 'signed',
      how: 'on_site',
      on: '2026-11-24',
      ...change,
    }),
  )
const read = (who: Who, { id }: ExistingCase) =>
  readAs(world.people[who], 'test', (db) => findAgreement(db, id))
const count = async (table: string, { id }: ExistingCase) =>
  Number((await asOwner(`SELECT count(*) AS n FROM ${table} WHERE case_id = $1`, [id]))[0]?.n)

test('只有承办的调解员可以保存；别人的保存不留下一行', async () => {
  const existing = await open()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => save(who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await count('agreements', existing)).toBe(0)
})

test('每次保存各成一稿，先前的照旧；金额统一写法；写错的草稿也保存', async () => {
  const existing = await open()
  expect(await save('mediatorA', existing)).toMatchObject({ ok: true })
  const typed = [{ kind: 'payment', amount: '三千' }]
  expect(await save('mediatorA', existing, 1, { terms: typed })).toMatchObject({ ok: true })
  expect(await count('agreements', existing)).toBe(2)
  expect(await count('agreement_terms', existing)).toBe(2)
  const amounts = await asOwner(
    `SELECT t.content->>'amount' AS amount FROM agreement_terms t JOIN agreements g
      ON g.id = agreement_id
     WHERE t.case_id = $1 ORDER BY g.version`,
    [existing.id],
  )
  expect(amounts).toEqual([{ amount: '3000.00' }, { amount: '三千' }])
  expect(await read('mediatorA', existing)).toMatchObject({
    version: 2,
    draft: { terms: [{ kind: 'payment', amount: '三千', obliged: '' }] },
  })
})

test('另一处已经保存的，不覆盖，说明是谁、什么时候', async () => {
  const existing = await open()
  await save('mediatorA', existing)
  expect(await save('mediatorA', existing)).toMatchObject({
    ok: false,
    refusal: {
      code: 'AGREEMENT_SAVED_MEANWHILE',
      facts: { by: world.people.mediatorA.name, at: expect.stringMatching(/^2026-11-24/) },
    },
  })
  expect(await count('agreements', existing)).toBe(1)
})

test('有错误的不能定稿；改好的定稿，留下校验值，以后不能再改', async () => {
  const existing = await open()
  await save('mediatorA', existing, 0, { facts: '' })
  expect(await finish(existing)).toMatchObject({
    refusal: { code: 'AGREEMENT_INCOMPLETE', facts: { wrong: 1 } },
  })
  await save('mediatorA', existing, 1)
  expect(await finish(existing, 2)).toMatchObject({ ok: true })
  expect((await read('mediatorA', existing))?.finished).toMatchObject({
    on: '2026-11-24',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(await save('mediatorA', existing, 2)).toMatchObject({
    refusal: { code: 'AGREEMENT_FINISHED' },
  })
})

test('没有同意调解、核验身份、告知的，协议不能定稿；补齐以后可以', async () => {
  const existing = await open({ isPrepared: false })
  await save('mediatorA', existing)
  expect(await finish(existing)).toMatchObject({ refusal: { code: 'PREPARATIONS_MISSING' } })
  expect((await read('mediatorA', existing))?.finished).toBeNull()
  await layPreparations(existing)
  expect(await finish(existing)).toMatchObject({ ok: true })
})

test('法院和只读审核只读到定稿的；机构读得到草稿；别的机构读不到', async () => {
  const existing = await open()
  await save('mediatorA', existing)
  const seen = async () =>
    Promise.all(
      (
        ['mediatorA', 'adminA', 'clerkA', 'reviewerA', 'adminB', 'clerkB', 'mediatorA2'] as const
      ).map(async (who) => `${who} ${(await read(who, existing))?.draft.terms.length ?? '-'}`),
    )
  const strangers = ['adminB -', 'clerkB -', 'mediatorA2 -']
  expect(await seen()).toEqual(['mediatorA 1', 'adminA 1', 'clerkA -', 'reviewerA -', ...strangers])
  await finish(existing)
  expect(await seen()).toEqual(['mediatorA 1', 'adminA 1', 'clerkA 1', 'reviewerA 1', ...strangers])
})

test('各方签署完成之日生效，记一次协议签署的分；之后不能作废', async () => {
  const existing = await open()
  await save('mediatorA', existing)
  await finish(existing)
  const points = () =>
    asOwner(
      `SELECT code, points FROM score_points WHERE case_id = $1 AND code = 'agreement_signed'`,
      [existing.id],
    )
  await sign(existing, existing.applicantId)
  expect(await points()).toEqual([])
  const refused = { answer: 'refused', note: '不同意付款日期' }
  expect(await sign(existing, existing.respondentId, refused)).toMatchObject({ ok: true })
  expect(await points()).toEqual([])
  expect(await sign(existing, existing.respondentId)).toMatchObject({ ok: true })
  expect(await points()).toEqual([{ code: 'agreement_signed', points: 5 }])
  const events = (await eventRows(existing.id)).filter(({ kind }) => kind === 'agreement.signed')
  expect(events.map(({ data }) => (data as { effectiveOn?: string }).effectiveOn)).toEqual([
    undefined,
    undefined,
    '2026-11-24',
  ])
  const annulled = await actAt(() =>
    voidAgreement(world.people.mediatorA, { caseId: existing.id, reason: '付款日期需要改动' }),
  )
  expect(annulled).toMatchObject({ refusal: { code: 'AGREEMENT_IN_EFFECT' } })
})

test('作废留下理由，定稿和签署的记录照旧；之后可以另拟一份', async () => {
  const existing = await open()
  await save('mediatorA', existing)
  await finish(existing)
  await sign(existing, existing.applicantId)
  await actAt(() =>
    voidAgreement(world.people.mediatorA, { caseId: existing.id, reason: '付款日期需要改动' }),
  )
  expect(await read('mediatorA', existing)).toMatchObject({
    voided: { reason: '付款日期需要改动' },
    signatures: [{ answer: 'signed' }],
  })
  expect(await save('mediatorA', existing, 0, { agreementNo: 2 })).toMatchObject({ ok: true })
  expect(await read('mediatorA', existing)).toMatchObject({
    agreementNo: 2,
    version: 1,
    finished: null,
    signatures: [],
  })
})

test.each([
  ['没有这一类条款', { terms: [{ kind: 'promise' }] }, { 'terms.0.kind': 'CHOOSE_ONE' }],
  [
    '完整的账号',
    { terms: [{ kind: 'payment', lastFour: '62220202' }] },
    { 'terms.0.lastFour': 'LAST_FOUR_ONLY' },
  ],
  ['内容过长', { facts: '长'.repeat(2001) }, { facts: 'TOO_LONG' }],
])('%s：不能保存', async (_title, change, fields) => {
  expect(await save('mediatorA', await open(), 0, change)).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields },
  })
})
