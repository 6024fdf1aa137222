import { withActor } from '@/lib/data/door'
import { findRelatedCases } from '@/lib/data/stores/referral/related-case-store'
import {
  APPLICANT,
  forgetCases,
  layCourtKey,
  referral,
  RESPONDENT,
  sendJson,
} from '@/__tests__/support/referral-api'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

let world: World
let key: string
let keyB: string
beforeAll(async () => {
  world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  keyB = await layCourtKey(world.courts.b)
})
beforeEach(forgetCases)
afterAll(closeWorld)

async function refer(body: unknown, by = key): Promise<string> {
  const { status, body: answer } = await sendJson(body, { key: by })
  expect(status).toBe(201)
  const { rows } = await (
    await ownerClient()
  ).query('SELECT id FROM cases WHERE case_no = $1', [answer.caseNo])
  return rows[0].id
}

const relatedTo = (caseId: string, who: 'adminA' | 'adminB' | 'mediatorA' = 'adminA') =>
  withActor(world.people[who], (db) => findRelatedCases(db, caseId))

test('看不见的案件不会作为提示露出来', async () => {
  const own = await refer(referral())
  await refer(referral({ institution: 'inst-b' }))
  expect(await relatedTo(own)).toEqual([])
  expect(await relatedTo(own, 'adminB')).toEqual([])
  expect(await relatedTo(own, 'mediatorA')).toEqual([])
})

test('同一机构内，另一法院引调的相同案件也提示，并说明理由', async () => {
  const first = await refer(referral())
  const second = await refer(referral({ claim: '请求返还借款本金50000元及利息。' }), keyB)
  expect(await relatedTo(first)).toEqual([
    expect.objectContaining({
      caseId: second,
      status: 'pending_acceptance',
      why: ['same_document', 'same_phone', 'similar_claim'],
    }),
  ])
  expect((await relatedTo(second)).map(({ caseId }) => caseId)).toEqual([first])
})

test('只凭姓名、时间相距九十日以内的也提示；超过的、请求不同的不提示', async () => {
  const nameless = { ...RESPONDENT, phone: undefined }
  const subject = await refer(
    referral({ referredAt: '2026-03-01', parties: [APPLICANT, nameless] }),
  )
  const near = await refer(referral({ referredAt: '2026-05-30', parties: [APPLICANT, nameless] }))
  await refer(referral({ referredAt: '2026-05-31', parties: [APPLICANT, nameless] }))
  await refer(
    referral({
      referredAt: '2026-03-02',
      parties: [APPLICANT, nameless],
      claim: '请求停止侵害并赔礼道歉。',
    }),
  )
  await refer(
    referral({ referredAt: '2026-03-02', parties: [APPLICANT, { ...nameless, name: '他人' }] }),
  )
  expect((await relatedTo(subject)).map(({ caseId, why }) => [caseId, why])).toEqual([
    [near, ['same_document', 'same_name', 'same_claim']],
  ])
})

test('没有这件案件，就没有提示', async () => {
  expect(await relatedTo('00000000-0000-4000-8000-000000000000')).toEqual([])
})
