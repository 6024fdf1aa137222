import { randomUUID } from 'node:crypto'
import { POST } from '@/app/api/v1/delivery-reports/[token]/route'
import { withAccess } from '@/lib/data/door'
import { enqueue, type NewJob } from '@/lib/data/stores/outbox/outbox-store'
import { REPORT_REQUESTS_PER_MINUTE } from '@/lib/edge/delivery-report/receive-reports'
import { ACT_AT } from '@/__tests__/support/case-rows'
import type { JobKind } from '@/lib/domain/jobs/jobs'
import { forgetRequests } from '@/__tests__/support/referral-api'
import { openReportDoor, reportOf, REPORT_TOKEN } from '@/__tests__/support/report-door'
import { asOwner, buildWorld, closeWorld, type World } from '@/__tests__/support/world'

// 运营方推送回执的地址：没有令牌就没有这个地址；收下的先记进待办，号码不留。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterEach(async () => {
  await forgetRequests()
  await asOwner('DELETE FROM outbox')
})
afterAll(closeWorld)

type Payload = { readonly provider: string; readonly reports: readonly object[] }
const filed = async () =>
  (await asOwner<{ payload: Payload }>('SELECT payload FROM outbox ORDER BY id')).map(
    ({ payload }) => payload,
  )

test.each([
  [
    'aliyun' as const,
    { biz_id: 'b1', success: false, err_code: 'MOBILE_IN_BLACK', phone_number: '13812345678' },
    { code: 0, msg: '接收成功' },
    { providerId: 'b1', result: 'undelivered', code: 'MOBILE_IN_BLACK', reportedAt: null },
  ],
  [
    'tencent' as const,
    { sid: 's1', report_status: 'SUCCESS', errmsg: 'DELIVRD', mobile: '13812345678' },
    { result: 0, errmsg: 'OK' },
    { providerId: 's1', result: 'delivered', code: 'DELIVRD', reportedAt: null },
  ],
  [
    'generic' as const,
    reportOf('g1', { to: '13812345678' }),
    { received: true },
    {
      providerId: 'g1',
      result: 'undelivered',
      code: 'MK:0001',
      reportedAt: '2026-11-24T02:05:00.000Z',
    },
  ],
])('%s 的回执收下，照它的样子回答，号码不留', async (provider, entry, answer, report) => {
  const door = await openReportDoor(provider)
  expect(await door.push([entry])).toEqual([200, answer])
  await door.end()
  expect(await filed()).toMatchObject([{ provider, reports: [report] }])
  expect(JSON.stringify(await asOwner('SELECT * FROM outbox'))).not.toContain('13812345678')
})

test('没有令牌的、写错的、没有配置的，回答完全相同，什么也不留', async () => {
  const door = await openReportDoor('generic')
  const [closed, open] = [await openReportDoor(undefined), await openReportDoor('generic', false)]
  const answers = [
    await door.push([reportOf('g1')], REPORT_TOKEN.slice(0, -1)),
    await door.push([reportOf('g1')], `${REPORT_TOKEN}x`),
    await door.push([reportOf('g1')], REPORT_TOKEN.toUpperCase()),
    await door.push([reportOf('g1')], ''),
    await closed.push([reportOf('g1')]),
    await open.push([reportOf('g1')]),
    await open.push([reportOf('g1')], 'undefined'),
    await open.push([reportOf('g1')], ''),
  ]
  await Promise.all([door.end(), closed.end(), open.end()])
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(answers[0]).toEqual([404, { code: 'NOT_FOUND', message: '没有这个地址。' }])
  expect(await filed()).toEqual([])
  expect(await asOwner('SELECT 1 FROM sign_in_counters')).toEqual([])
})

test('这一份程序没有配置令牌：路由本身也回答没有', async () => {
  const request = new Request('http://heyi.test/api/v1/delivery-reports/x', {
    method: 'POST',
    body: '[]',
  })
  const answer = await POST(request, { params: Promise.resolve({ token: REPORT_TOKEN }) })
  expect(answer.status).toBe(404)
})

test.each([
  ['断开的 JSON', '[{"id":"g1"'],
  ['空的', ''],
  ['一个对象', '{"id":"g1","status":"delivered"}'],
  ['一个数', '7'],
  ['别的东西', '<xml/>'],
])('不是回执的内容：%s', async (_title, body) => {
  const door = await openReportDoor('generic')
  const [status, answer] = await door.push(body)
  await door.end()
  expect([status, answer]).toEqual([
    400,
    { code: 'REPORTS_MALFORMED', message: '内容不是回执：应当是 JSON 数组。' },
  ])
  expect(await filed()).toEqual([])
})

test('一批里读不懂的略过，其余照收：不然运营方会一直重发', async () => {
  const door = await openReportDoor('generic')
  const odd = [null, 7, [], { id: {}, status: 'delivered' }, { id: 'a\u0000', status: 'delivered' }]
  const proto = JSON.parse('{"__proto__":{"id":"g0","status":"delivered"}}') as object
  expect(await door.push([...odd, proto, reportOf('g1'), {}])).toEqual([200, { received: true }])
  expect(await door.push(odd)).toEqual([200, { received: true }])
  await door.end()
  expect((await filed()).flatMap(({ reports }) => reports)).toMatchObject([{ providerId: 'g1' }])
})

test('一万条一次收下，分成小份办理；再多的、超过 4 MB 的不收', async () => {
  const door = await openReportDoor('generic')
  const many = Array.from({ length: 10_000 }, (_, no) => reportOf(`g${no}`))
  expect(await door.push(many)).toEqual([200, { received: true }])
  const jobs = await filed()
  expect(jobs).toHaveLength(200)
  expect(
    new Set(jobs.flatMap(({ reports }) => reports).map((each) => JSON.stringify(each))).size,
  ).toBe(10_000)
  const [one] = await door.push([...many, reportOf('x')])
  const [two, why] = await door.push(`["${'x'.repeat(4 * 1_048_576)}"]`)
  await door.end()
  expect([one, two]).toEqual([413, 413])
  expect(why).toMatchObject({ code: 'BODY_TOO_LARGE' })
  expect(await filed()).toHaveLength(200)
})

test('收下回执的角色只能留下回执，不能安排别的工作，也不能借用别人的名义', async () => {
  const job: NewJob<'delivery_reports'> = {
    kind: 'delivery_reports',
    payload: {
      provider: 'generic',
      reports: [{ providerId: 'g1', result: 'delivered', code: '', reportedAt: null }],
      receivedAt: ACT_AT.toISOString(),
      round: 0,
    },
    runAt: ACT_AT,
  }
  const other: NewJob<'delivery'> = {
    kind: 'delivery',
    payload: { deliveryId: randomUUID() },
    runAt: ACT_AT,
  }
  const put = <K extends JobKind>(given: NewJob<K>) =>
    withAccess(null, 'test', (db) => enqueue(db, given))
  await expect(put(other)).rejects.toThrow(/row-level security/)
  await expect(put({ ...job, by: world.people.adminA.id })).rejects.toThrow(/row-level security/)
  await put(job)
  expect(await filed()).toHaveLength(1)
})

test('一分钟内推送太多次的，请它稍后再来', async () => {
  const door = await openReportDoor('generic')
  await door.push([])
  await asOwner('UPDATE sign_in_counters SET points = $1', [REPORT_REQUESTS_PER_MINUTE - 1])
  expect((await door.push([]))[0]).toBe(200)
  expect(await door.push([reportOf('g1')])).toEqual([
    429,
    { code: 'TOO_MANY_REQUESTS', message: '推送过于频繁，请在 60 秒后再试。' },
  ])
  await door.end()
  expect(await filed()).toEqual([])
})
