import { GET as getOnReferrals, DELETE, PATCH, POST, PUT } from '@/app/api/v1/referrals/route'
import { GET, POST as postOnOne } from '@/app/api/v1/referrals/[caseNo]/route'
import { atInstant } from '@/lib/platform/clock'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'
import {
  forgetRequests,
  layCourtKey,
  readState,
  referral,
  SENTENCE,
  sendJson,
} from '@/__tests__/support/referral-api'

// Who may speak to the API, and what each court learns from it.

let world: World
let key: string
let keyB: string
beforeAll(async () => {
  world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  keyB = await layCourtKey(world.courts.b)
})
afterEach(forgetRequests)
afterAll(closeWorld)

const noParams = { params: Promise.resolve({}) }
const ask = (authorization: string | null) =>
  POST(
    new Request('https://heyi.example/api/v1/referrals', {
      method: 'POST',
      body: '{}',
      headers: authorization === null ? {} : { authorization },
    }),
    noParams,
  )

describe('没有有效密钥的', () => {
  test('缺失、写错、不存在与已吊销的密钥，答复完全相同', async () => {
    const revoked = await layCourtKey(world.courts.a)
    await (
      await ownerClient()
    ).query('UPDATE court_keys SET revoked_at = now() WHERE hint = $1', [revoked.slice(-4)])
    const unknown = `heyi_${'A'.repeat(43)}`
    const answers = await Promise.all(
      [
        null,
        'Basic abc',
        'Bearer',
        'Bearer heyi_short',
        `Bearer ${unknown}`,
        `Bearer ${revoked}`,
      ].map(ask),
    )
    const responses = await Promise.all(
      answers.map(async (answer) =>
        [answer.status, answer.headers.get('www-authenticate'), await answer.text()].join('|'),
      ),
    )
    expect(new Set(responses).size).toBe(1)
    expect(responses[0]).toMatch(/^401\|Bearer realm="heyi"\|/)
  })

  test('查询进度也一样', async () => {
    expect((await readState('(2026) 多元化解1号', `heyi_${'A'.repeat(43)}`)).status).toBe(401)
  })

  test('吊销之后的下一次请求即被拒绝', async () => {
    const once = await layCourtKey(world.courts.a)
    expect((await sendJson(referral(), { key: once })).status).toBe(201)
    await (
      await ownerClient()
    ).query('UPDATE court_keys SET revoked_at = now() WHERE hint = $1', [once.slice(-4)])
    expect((await sendJson(referral(), { key: once })).status).toBe(401)
  })
})

describe('另一法院的案件', () => {
  test('与不存在的编号答复相同，正文逐字一致', async () => {
    const { body } = await sendJson(referral(), { key })
    const others = await readState(String(body.caseNo), keyB)
    const unknown = await readState('(2026) 多元化解999999号', keyB)
    const nonsense = await readState('%%% not a number', keyB)
    expect([others.status, unknown.text, nonsense.text]).toEqual([404, others.text, others.text])
    expect(others.text).not.toContain('褚借出')
  })

  test('只能引调给本院邀请的机构', async () => {
    await (
      await ownerClient()
    ).query('DELETE FROM institution_courts WHERE court_id = $1 AND institution_id = $2', [
      world.courts.b,
      world.institutions.b,
    ])
    expect(
      (await sendJson(referral({ institution: 'inst-b' }), { key: keyB })).body.errors,
    ).toEqual({ institution: expect.stringContaining('名册') })
    expect((await sendJson(referral({ institution: 'inst-b' }), { key })).status).toBe(201)
  })
})

describe('查询进度', () => {
  test('刚引调的案件：待受理，有受理期限，机构已定，其余尚无', async () => {
    const { body } = await sendJson(referral({ courtCaseNo: '（2026）粤9901民初12号' }), { key })
    const { status, body: state } = await readState(String(body.caseNo), key)
    expect(status).toBe(200)
    expect(state).toMatchObject({
      caseNo: body.caseNo,
      courtCaseNo: '(2026)粤9901民初12号',
      status: 'pending_acceptance',
      statusText: '待受理',
      sourceText: '委派（立案前）',
      institution: { code: 'inst-a', name: '甲调解中心' },
      mediator: null,
      acceptedAt: null,
      mediationDueOn: null,
      outcome: null,
      declined: null,
      acceptanceDueOn: body.acceptanceDueOn,
      referredAt: '2026-01-04T16:00:00.000Z',
      url: body.url,
    })
  })

  test('全角括号、已解码或者编码两次的编号都能查到', async () => {
    const { body } = await sendJson(referral({ caseNo: '(2026)多元化解8801号' }), { key })
    for (const written of ['（2026）多元化解8801号', '(2026)多元化解8801号', String(body.caseNo)]) {
      expect((await readState(written, key)).status).toBe(200)
      const request = new Request('https://heyi.example/', {
        headers: { authorization: `Bearer ${key}` },
      })
      expect((await GET(request, { params: Promise.resolve({ caseNo: written }) })).status).toBe(
        200,
      )
    }
  })

  test('受理后有调解期限；不受理后状态为已退回，并有理由', async () => {
    const caseIdOf = async (caseNo: unknown) =>
      (await (await ownerClient()).query('SELECT id FROM cases WHERE case_no = $1', [caseNo]))
        .rows[0].id as string
    const taken = await sendJson(referral({ source: '委托简易' }), { key })
    expect(
      await acceptCase(world.people.adminA, { caseId: await caseIdOf(taken.body.caseNo) }),
    ).toMatchObject({ ok: true })
    expect((await readState(String(taken.body.caseNo), key)).body).toMatchObject({
      status: 'pending_assignment',
      mediationDueOn: expect.any(String),
      acceptedAt: expect.any(String),
    })
    const returned = await sendJson(referral(), { key })
    expect(
      await declineCase(world.people.adminA, {
        caseId: await caseIdOf(returned.body.caseNo),
        reason: 'beyond_scope',
        text: '不属于本机构受理范围',
      }),
    ).toMatchObject({ ok: true })
    expect((await readState(String(returned.body.caseNo), key)).body).toMatchObject({
      status: 'returned',
      statusText: '已退回法院',
      institution: null,
      declined: {
        reason: 'beyond_scope',
        reasonText: '超出受理范围',
        explanation: '不属于本机构受理范围',
        institution: { code: 'inst-a' },
      },
    })
  })

  test('结案的案件：终结事由、调解员与结案时间', async () => {
    const { caseNo } = await layCase(world, { status: 'closed' })
    expect((await readState(caseNo, key)).body).toMatchObject({
      status: 'closed',
      mediator: '谢岚',
      closedAt: expect.any(String),
      outcome: { code: 'agreement', text: '达成调解协议', success: true },
    })
  })
})

describe('方法与次数', () => {
  test('其他方法 405，说明可用的方法', async () => {
    for (const [handler, allowed] of [
      [getOnReferrals, 'POST'],
      [PUT, 'POST'],
      [PATCH, 'POST'],
      [DELETE, 'POST'],
      [postOnOne, 'GET'],
    ] as const) {
      const answer = handler()
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
      expect((await answer.json()).message).toMatch(SENTENCE)
    }
  })

  test('一分钟内超过 120 次：429 和 Retry-After；窗口过后恢复，别的密钥不受影响', async () => {
    const busy = await layCourtKey(world.courts.a)
    const read = (courtKey: string) => readState('(2026) 多元化解404号', courtKey)
    const began = new Date()
    await atInstant(began, async () => {
      for (let group = 0; group < 12; group++) {
        const answers = await Promise.all(Array.from({ length: 10 }, () => read(busy)))
        expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(404))
      }
      const late = await read(busy)
      expect(late.status).toBe(429)
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
      expect(late.body.message).toMatch(SENTENCE)
      expect((await sendJson(referral(), { key: busy })).status).toBe(429)
      expect((await read(key)).status).toBe(404)
    })
    await atInstant(new Date(began.getTime() + 61_000), async () =>
      expect((await read(busy)).status).toBe(404),
    )
  })
})
