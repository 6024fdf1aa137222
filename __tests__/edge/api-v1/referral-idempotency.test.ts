import { randomUUID } from 'node:crypto'
import { buildWorld, closeWorld, ownerClient } from '@/__tests__/support/world'
import {
  AGENT,
  APPLICANT,
  forgetCases,
  layCourtKey,
  material,
  PDF,
  referral,
  RESPONDENT,
  sendForm,
  sendJson,
  sendRaw,
  SERVICE_ADDRESS,
} from '@/__tests__/support/referral-api'

// One Idempotency-Key, one case: whatever the network repeats, and however many requests arrive at
// once.

let key: string
let keyB: string
beforeAll(async () => {
  const world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  keyB = await layCourtKey(world.courts.b)
})
beforeEach(forgetCases)
afterAll(closeWorld)

async function count(table: string): Promise<number> {
  const { rows } = await (
    await ownerClient()
  ).query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
  return rows[0]!.n
}

async function serials(): Promise<number[]> {
  const { rows } = await (
    await ownerClient()
  ).query<{ number_serial: number }>('SELECT number_serial FROM cases ORDER BY number_serial')
  return rows.map((row) => row.number_serial)
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('没有 Idempotency-Key 的请求不受理', async () => {
  const { status, body } = await sendJson(referral(), { key, idempotencyKey: null })
  expect([status, body.errors]).toEqual([
    422,
    { 'Idempotency-Key': expect.stringContaining('必填') },
  ])
  expect(await count('cases')).toBe(0)
})

test.each(['a'.repeat(201), 'with space', 'caf\u00e9'])(
  'Idempotency-Key 须为 1 至 200 个可见 ASCII 字符：%s',
  async (idempotencyKey) => {
    const { status, body } = await sendJson(referral(), { key, idempotencyKey })
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, ['Idempotency-Key']])
  },
)

test('同键换了内容：409，并且不动原来的案件', async () => {
  const idempotencyKey = randomUUID()
  const first = await sendJson(referral(), { key, idempotencyKey })
  const second = await sendJson(referral({ claim: '请求返还借款本金60000元。' }), {
    key,
    idempotencyKey,
  })
  expect([first.status, second.status, second.body.code]).toEqual([
    201,
    409,
    'IDEMPOTENCY_KEY_REUSED',
  ])
  expect(second.body.message).toContain('Idempotency-Key')
  expect(await count('cases')).toBe(1)
})

test('同键同内容：答复逐字相同，案件只有一件', async () => {
  const idempotencyKey = randomUUID()
  const first = await sendJson(referral({ materials: [material(PDF)] }), { key, idempotencyKey })
  const second = await sendJson(referral({ materials: [material(PDF)] }), { key, idempotencyKey })
  expect(second.text).toBe(first.text)
  expect([first.status, second.status]).toEqual([201, 201])
  expect([
    first.headers.get('idempotency-replayed'),
    second.headers.get('idempotency-replayed'),
  ]).toEqual([null, 'true'])
  expect([await count('cases'), await count('materials'), await count('parties')]).toEqual([
    1, 1, 2,
  ])
})

test('成员次序不同、有无空白，是同一内容；JSON 与 multipart 也是', async () => {
  const idempotencyKey = randomUUID()
  const body = referral({ materials: [material(PDF, { title: '证据', fileName: '证据.pdf' })] })
  const first = await sendJson(body, { key, idempotencyKey })
  const reversed = Object.fromEntries(Object.entries(body).reverse())
  const second = await sendRaw(JSON.stringify(reversed, null, 4), { key, idempotencyKey })
  const form = new FormData()
  form.set('referral', JSON.stringify(referral({ materials: [{ title: '证据' }] })))
  form.append('materials', new Blob([new Uint8Array(PDF)]), '证据.pdf')
  const third = await sendForm(form, { key, idempotencyKey })
  expect([second.text, third.text]).toEqual([first.text, first.text])
  expect(await count('cases')).toBe(1)
})

test('材料内容变了一个字节，就是不同的内容', async () => {
  const idempotencyKey = randomUUID()
  const changed = Buffer.concat([PDF, Buffer.from('\n')])
  await sendJson(referral({ materials: [material(PDF)] }), { key, idempotencyKey })
  expect(
    (await sendJson(referral({ materials: [material(changed)] }), { key, idempotencyKey })).status,
  ).toBe(409)
})

test('案件此后进展了，重复提交仍得到当初的答复', async () => {
  const idempotencyKey = randomUUID()
  const first = await sendJson(referral(), { key, idempotencyKey })
  await (await ownerClient()).query(`UPDATE cases SET status = 'pending_assignment'`)
  expect((await sendJson(referral(), { key, idempotencyKey })).text).toBe(first.text)
})

test('不同法院用了同一个键，各建各的案件', async () => {
  const idempotencyKey = randomUUID()
  const answers = [
    await sendJson(referral(), { key, idempotencyKey }),
    await sendJson(referral(), { key: keyB, idempotencyKey }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(await count('cases')).toBe(2)
})

test('被拒绝的请求不占用键：改正后用原键再交', async () => {
  const idempotencyKey = randomUUID()
  expect(
    (await sendJson(referral({ institution: 'unknown' }), { key, idempotencyKey })).status,
  ).toBe(422)
  expect((await sendJson(referral(), { key, idempotencyKey })).status).toBe(201)
})

test('二十个同键同内容的请求同时到达：一件案件，二十份相同的答复', async () => {
  const idempotencyKey = randomUUID()
  const answers = await Promise.all(
    upTo(20).map(() => sendJson(referral({ materials: [material(PDF)] }), { key, idempotencyKey })),
  )
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect(
    answers.filter(({ headers }) => headers.get('idempotency-replayed') === null),
  ).toHaveLength(1)
  expect([
    await count('cases'),
    await count('referral_receipts'),
    await count('materials'),
  ]).toEqual([1, 1, 1])
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT kind FROM events WHERE kind = 'case.referred'`)
  expect(rows).toHaveLength(1)
})

test('二十个不同键的请求同时到达：二十件案件，编号连续不缺', async () => {
  const answers = await Promise.all(upTo(20).map(() => sendJson(referral(), { key })))
  expect(answers.map(({ status }) => status)).toEqual(upTo(20).map(() => 201))
  expect(await serials()).toEqual(upTo(20))
})

test('其间有被拒绝的，编号仍不缺', async () => {
  const taken = '(2026)多元化解3号'
  await sendJson(referral({ caseNo: taken }), { key })
  const answers = await Promise.all(
    upTo(12).map((n) =>
      sendJson(
        referral(n % 3 === 0 ? { caseNo: taken } : n % 3 === 1 ? { institution: 'unknown' } : {}),
        { key },
      ),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([
    201, 201, 201, 201, 409, 409, 409, 409, 422, 422, 422, 422,
  ])
  expect(await serials()).toEqual([1, 2, 3, 4, 5])
})

test('带来的编号与正要签发的编号同时争用：各得其一，不缺不重', async () => {
  const bodies = upTo(6).flatMap((n) => [
    referral(),
    referral({ caseNo: `（2026）多元化解${n}号` }),
  ])
  const answers = await Promise.all(bodies.map((body) => sendJson(body, { key })))
  const issued = answers.filter((_, index) => index % 2 === 0)
  expect(issued.map(({ status }) => status)).toEqual(upTo(6).map(() => 201))
  const made = answers.filter(({ status }) => status === 201).length
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  const used = await serials()
  expect(used).toHaveLength(made)
  expect(used.slice(0, 6)).toEqual(upTo(6))
})

test('编号按引调时间所在年度和本院字号签发；带来的编号归一为半角括号', async () => {
  expect(
    (await sendJson(referral({ referredAt: '2025-12-31T23:30:00+08:00' }), { key })).body.caseNo,
  ).toBe('(2025) 多元化解1号')
  expect(
    (await sendJson(referral({ referredAt: '2025-12-31T16:30:00Z' }), { key })).body.caseNo,
  ).toBe('(2026) 多元化解1号')
  expect(
    (await sendJson(referral({ caseNo: '（２０２６） 粤9901诉前调 0012 号' }), { key })).body
      .caseNo,
  ).toBe('(2026)粤9901诉前调12号')
})

test('编号已用于另一案件：409，并指明是联调编号', async () => {
  await sendJson(referral({ caseNo: '(2026)多元化解470号' }), { key })
  const { status, body } = await sendJson(referral({ caseNo: '（2026）多元化解470号' }), {
    key: keyB,
  })
  expect([status, body.code]).toEqual([409, 'CASE_NUMBER_TAKEN'])
  expect(body.errors).toEqual({ caseNo: expect.stringContaining('已用于另一案件') })
})

test('证件号码、电话、住所与地址不以明文入库', async () => {
  const party = {
    ...APPLICANT,
    residence: '示例市示例区示例路9号',
    agents: [AGENT],
    serviceAddresses: [{ ...SERVICE_ADDRESS, phone: '13800000099' }],
  }
  await sendJson(referral({ parties: [party, RESPONDENT] }), { key })
  const db = await ownerClient()
  const stored = JSON.stringify([
    (await db.query('SELECT * FROM parties')).rows,
    (await db.query('SELECT * FROM agents')).rows,
    (await db.query('SELECT * FROM service_addresses')).rows,
    (await db.query('SELECT * FROM events')).rows,
  ])
  for (const secret of [
    APPLICANT.idNumber,
    APPLICANT.phone,
    AGENT.idNumber,
    AGENT.phone,
    '示例路9号',
    SERVICE_ADDRESS.address,
    '13800000099',
  ])
    expect(stored).not.toContain(secret)
  const { rows } = await db.query(
    `SELECT sex, birth_date::text, document_hash IS NOT NULL AS hashed FROM parties
      WHERE position = 1`,
  )
  expect(rows).toEqual([{ sex: 'male', birth_date: '1978-09-23', hashed: true }])
})
