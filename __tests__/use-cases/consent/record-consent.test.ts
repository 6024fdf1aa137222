import { randomUUID } from 'node:crypto'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getConsentForm } from '@/lib/queries/mediator/get-consent-form'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { actAt, caseRow, eventRows, letMeet, refusalsInTurn } from '../../support/case-rows'
import { setCase, viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 登记调解意愿: 在线调解规则 第4条. ACT_AT is Tuesday 2026-11-24.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
/** Referred on 2026-11-16. */
async function open(): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  return existing
}
type Input = Readonly<Record<string, unknown>>
const inputOf = ({ id, applicantId }: ExistingCase, change: Input = {}) => ({
  caseId: id,
  partyId: applicantId,
  answers: { mediation: 'agrees', online: 'agrees' },
  how: 'oral',
  on: '2026-11-24',
  note: '',
  ...change,
})
const record = (
  who: keyof World['people'],
  existing: ExistingCase,
  change: Input = {},
  at?: Date,
) => actAt(() => recordConsent(world.people[who], inputOf(existing, change)), at)
const consentsOf = ({ id }: ExistingCase) =>
  asOwner(
    `SELECT entry_no, party_name, scope, answer, way, given_on::text, note FROM consents
     WHERE case_id = $1 ORDER BY entry_no`,
    [id],
  )

test('只有承办的调解员可以登记', async () => {
  const existing = await open()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => record(who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await consentsOf(existing)).toEqual([])
})

test.each([
  ['没有选当事人', { partyId: '' }, { partyId: 'CHOOSE_ONE' }],
  ['不是本案的当事人', { partyId: randomUUID() }, { partyId: 'NOT_AN_OPTION' }],
  ['一项也没有表态', { answers: {} }, { 'answers.mediation': 'CONSENT_UNANSWERED' }],
  ['没有意愿', { answers: undefined }, { answers: 'REQUIRED' }],
  ['不是答复', { answers: { online: 'yes' } }, { 'answers.online': 'CHOOSE_ONE' }],
  ['没有这个事项', { answers: { all: 'agrees' } }, { 'answers.all': 'UNKNOWN_FIELD' }],
  ['没有选方式', { how: undefined }, { how: 'CHOOSE_ONE' }],
  ['没有写日期', { on: '' }, { on: 'REQUIRED' }],
  ['不存在的日子', { on: '2026-11-31' }, { on: 'MALFORMED' }],
  ['将来的日子', { on: '2026-11-25' }, { on: 'DATE_IN_FUTURE' }],
  ['早于引调', { on: '2026-11-15' }, { on: 'DATE_BEFORE_REFERRAL' }],
  ['说明过长', { note: '长'.repeat(1001) }, { note: 'TOO_LONG' }],
])('%s：不能登记，指出是哪一栏', async (_title, change, fields) => {
  const existing = await open()
  expect(await record('mediatorA', existing, change)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await consentsOf(existing)).toEqual([])
})

test('同意、撤回、再同意各成一条，先前的照旧；案件的状态和期限不变', async () => {
  const existing = await open()
  const before = await caseRow(existing.id)
  await record('mediatorA', existing, { on: '2026-11-18', how: 'written', note: '签了同意书' })
  await record('mediatorA', existing, { answers: { online: 'declines' }, on: '2026-11-20' })
  await record('mediatorA', existing, { answers: { online: 'agrees' }, how: 'online' })
  expect(await caseRow(existing.id)).toEqual({
    ...before,
    last_act: 'consent.recorded',
    last_act_by: '谢岚',
  })
  const party_name = expect.stringMatching(/^申请人/)
  const signed = { party_name, way: 'written', given_on: '2026-11-18', note: '签了同意书' }
  const later = { party_name, scope: 'online', note: null }
  expect(await consentsOf(existing)).toEqual([
    { ...signed, entry_no: 1, scope: 'mediation', answer: 'given' },
    { ...signed, entry_no: 2, scope: 'online', answer: 'given' },
    { ...later, entry_no: 3, answer: 'withdrawn', way: 'oral', given_on: '2026-11-20' },
    { ...later, entry_no: 4, answer: 'given', way: 'online', given_on: '2026-11-24' },
  ])
  expect(await eventRows(existing.id)).toMatchObject([
    { kind: 'consent.recorded', basis: 'online_mediation_4', data: { note: '签了同意书' } },
    { data: { answers: [{ scope: 'online', answer: 'withdrawn' }] } },
    { data: { answers: [{ scope: 'online', answer: 'given' }] } },
  ])
})

test('期限届满以后仍可登记，记录注明', async () => {
  const existing = await open()
  const late = new Date('2026-12-21T02:00:00Z')
  expect((await record('mediatorA', existing, { on: '2026-12-21' }, late)).ok).toBe(true)
  expect(await eventRows(existing.id)).toMatchObject([{ data: { lapsedOn: '2026-12-17' } }])
})

test('同样的意愿同时登记两次：一次成功，另一次读到前一次，说没有新的内容', async () => {
  const existing = await open()
  const attempt = () => record('mediatorA', existing)
  const decided = await letMeet(existing.id, [attempt, attempt])
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  expect(decided.find(({ ok }) => !ok)).toMatchObject({
    refusal: {
      fields: {
        'answers.mediation': 'CONSENT_NOTHING_NEW',
        'answers.online': 'CONSENT_NOTHING_NEW',
      },
    },
  })
  expect(await consentsOf(existing)).toHaveLength(2)
})

test('不同的当事人同时登记，两边都在，次序不重复', async () => {
  const existing = await open()
  const decided = await letMeet(
    existing.id,
    [existing.applicantId, existing.respondentId].map(
      (partyId) => () => record('mediatorA', existing, { partyId }),
    ),
  )
  expect(decided.map(({ ok }) => ok)).toEqual([true, true])
  expect(await consentsOf(existing)).toMatchObject([1, 2, 3, 4].map((entry_no) => ({ entry_no })))
})

test('调解员、机构和引调法院读到同样的意愿；没有登记的一方是空的', async () => {
  const existing = await open()
  await record('mediatorA', existing)
  await record('mediatorA', existing, { answers: { online: 'declines' }, how: 'written' })
  const { mediatorA, adminA, reviewerA } = world.people
  const address = { caseId: existing.id }
  const expected = [
    {
      partyId: existing.applicantId,
      side: '申请人',
      answers: ['同意调解（2026-11-24 口头）', '撤回对在线调解的同意（2026-11-24 书面）'],
    },
    { partyId: existing.respondentId, side: '被申请人', answers: [] },
  ]
  for (const view of [
    await viewOf(getMyCase(mediatorA, address)),
    await viewOf(getCaseFile(adminA, address)),
    await viewOf(getCourtCase(reviewerA, address)),
  ])
    expect(view.file.consents).toMatchObject(expected)
  expect((await viewOf(getConsentForm(mediatorA, address))).parties).toMatchObject(expected)
})

test('没有登记过的：调解中的列出各方，其他状态的不列', async () => {
  const consentsIn = async (status: 'pending_acceptance' | 'in_mediation' | 'closed') => {
    const { id } = await layCase(world, { status })
    const { file } = await viewOf(getCaseFile(world.people.adminA, { caseId: id }))
    return file.consents.length
  }
  expect(await consentsIn('in_mediation')).toBe(2)
  expect(await consentsIn('pending_acceptance')).toBe(0)
  expect(await consentsIn('closed')).toBe(0)
})

test('表单只对承办的调解员存在；从哪一方打开，就先选好哪一方', async () => {
  const existing = await open()
  const form = (who: keyof World['people'], partyId?: string) =>
    actAt(() => getConsentForm(world.people[who], { caseId: existing.id, partyId }))
  for (const who of ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const)
    expect([who, await form(who)]).toMatchObject([who, { refusal: { code: 'NOT_FOUND' } }])
  expect(await viewOf(form('mediatorA', existing.respondentId))).toMatchObject({
    suggestedId: existing.respondentId,
    ability: { allowed: true },
    earliest: '2026-11-16',
    today: '2026-11-24',
  })
  expect((await viewOf(form('mediatorA', randomUUID()))).suggestedId).toBeNull()
})

test('登记过的意愿不能改，也不能删', async () => {
  const existing = await open()
  await record('mediatorA', existing)
  const privileges = await asOwner<{ role: string; privileges: string[] }>(
    `SELECT grantee AS role, array_agg(privilege_type::text ORDER BY privilege_type) AS privileges
     FROM information_schema.role_table_grants
     WHERE table_name = 'consents' AND grantee LIKE 'heyi%' GROUP BY grantee ORDER BY grantee`,
  )
  expect(privileges).toEqual([
    { role: 'heyi_app', privileges: ['INSERT', 'SELECT'] },
    { role: 'heyi_job', privileges: ['SELECT'] },
    // What a party answers itself; it reads the columns that are granted to it.
    { role: 'heyi_party', privileges: ['INSERT'] },
    { role: 'heyi_reader', privileges: ['SELECT'] },
  ])
})
