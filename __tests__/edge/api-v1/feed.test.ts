import { numberAllChanges } from '@/lib/jobs/number-changes'
import { RECEIPT_EXAMPLE } from '@/lib/labels/zh-CN/integration-examples'
import {
  EXAMPLE_CONFIRMATION_ID,
  EXAMPLE_PACK_ID,
} from '@/lib/labels/zh-CN/integration-feed-examples'
import { sha256 } from '@/lib/platform/sha256'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { layConfirmation } from '@/__tests__/support/confirmations'
import { read, readJson } from '@/__tests__/support/feed-api'
import { forgetRequests, layCourtKey, referral, sendJson } from '@/__tests__/support/referral-api'
import { done } from '@/__tests__/support/sound-act'
import { layWholeCase, PACK_BYTES } from '@/__tests__/support/whole-case'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 法院系统读取本院案件：变动、列表、一件案件、材料包、文书。另一家法院的密钥一律 404.

type Page<Row> = { readonly cursor: string; readonly hasMore: boolean } & Readonly<
  Record<'changes', readonly Row[]>
>
type Change = {
  readonly kind: string
  readonly caseNo: string
  readonly cursor: string
  readonly url: string
}

let world: World
let key: string
let keyB: string
let whole: string
beforeAll(async () => {
  world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  keyB = await layCourtKey(world.courts.b)
  whole = await layWholeCase(world)
})
afterEach(forgetRequests)
afterAll(closeWorld)

const follow = (after: string, limit = 100) =>
  readJson<Page<Change>>(`/api/v1/changes?after=${after}&limit=${limit}`, key)
const number = () => numberAllChanges(() => new Date())
const head = async () => {
  await number()
  return (await readJson<{ changesCursor: string }>('/api/v1/cases?limit=1', key)).changesCursor
}

async function refer(): Promise<{ readonly id: string; readonly caseNo: string }> {
  const { body } = await sendJson(referral(), { key })
  const [row] = await asOwner<{ id: string }>('SELECT id FROM cases WHERE case_no = $1', [
    body.caseNo,
  ])
  return { id: row!.id, caseNo: body.caseNo! }
}

test('引调、受理、不受理依次成为变动；逐条翻页与一次读完相同', async () => {
  const start = await head()
  const [accepted, declined] = [await refer(), await refer()]
  await done(acceptCase(world.people.adminA, { caseId: accepted.id }))
  await done(
    declineCase(world.people.adminA, {
      caseId: declined.id,
      reason: 'beyond_scope',
      text: '不属于本机构的受理范围',
    }),
  )
  expect((await follow(start)).changes).toEqual([])
  await number()
  const { changes, cursor, hasMore } = await follow(start)
  expect(changes.map(({ kind, caseNo }) => [kind, caseNo])).toEqual([
    ['referral.received', accepted.caseNo],
    ['referral.received', declined.caseNo],
    ['referral.accepted', accepted.caseNo],
    ['referral.declined', declined.caseNo],
  ])
  expect(hasMore).toBe(false)
  const one: Change[] = []
  let at = start
  for (let more = true; more;) {
    const page = await follow(at, 1)
    one.push(...page.changes)
    at = page.cursor
    more = page.hasMore
  }
  expect(one).toEqual(changes)
  expect(at).toBe(cursor)
  expect(await readJson(changes[3]!.url, key)).toMatchObject({
    status: 'returned',
    referral: {
      fate: 'declined',
      returned: { reason: 'beyond_scope', institution: { code: 'inst-a' } },
    },
  })
  expect(await readJson(changes[2]!.url, key)).toMatchObject({
    referral: { fate: 'accepted', returned: null, end: null },
    agreement: null,
    packs: [],
    confirmations: [],
  })
})

test('列表按引调先后，一页接一页，不缺不重', async () => {
  await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 9 })
  await layCase(world, { status: 'pending_acceptance' })
  const all = await readJson<{ cases: { caseNo: string; referredAt: string }[] }>(
    '/api/v1/cases?limit=500',
    key,
  )
  const paged: { caseNo: string }[] = []
  let cursor: string | null = null
  do {
    const page: { cases: { caseNo: string }[]; cursor: string | null } = await readJson(
      `/api/v1/cases?limit=2${cursor ? `&after=${cursor}` : ''}`,
      key,
    )
    paged.push(...page.cases)
    cursor = page.cursor
  } while (cursor)
  expect(paged).toEqual(all.cases)
  const times = all.cases.map(({ referredAt }) => referredAt)
  expect(times).toEqual(times.toSorted())
  const [{ count } = { count: 0 }] = await asOwner<{ count: number }>(
    'SELECT count(*)::int AS count FROM cases WHERE court_id = $1',
    [world.courts.a],
  )
  expect(paged).toHaveLength(count)
})

test('一件案件：生效的协议与金额、材料包、司法确认；没有当事人姓名和条款', async () => {
  const response = await read(`/api/v1/cases/${encodeURIComponent(RECEIPT_EXAMPLE.caseNo)}`, key)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({
    agreement: { state: 'effective', amount: '3000.00', terms: 1, parties: 2 },
    packs: [{ id: EXAMPLE_PACK_ID, sha256: sha256(PACK_BYTES), number: '（2026）调移第12号' }],
    confirmations: [
      { id: EXAMPLE_CONFIRMATION_ID, status: 'admitted', papers: [{ no: 1, name: '受理通知书' }] },
    ],
  })
  expect(text).not.toMatch(/申请人\d|物业服务费的退还|19900008/)
})

test('草稿不是协议；没有提交的申请不存在', async () => {
  const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
  await layConfirmation(id, 'waiting_parties')
  await asOwner(
    `INSERT INTO agreements (case_id, court_id, holder_id, mediator_id, agreement_no, version,
      facts, disputes, copies, saved_at, saved_by)
     SELECT id, court_id, holder_id, mediator_id, 1, 1, '事实', '争议', '2', now(), '谢岚' FROM cases
       WHERE id = $1`,
    [id],
  )
  expect(await readJson(`/api/v1/cases/${encodeURIComponent(caseNo)}`, key)).toMatchObject({
    agreement: null,
    confirmations: [],
  })
})

test('材料包带摘要，可以分段下载，下载留有记录', async () => {
  const address = `/api/v1/packs/${EXAMPLE_PACK_ID}`
  const response = await read(address, key)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.equals(PACK_BYTES)).toBe(true)
  const digest = Buffer.from(sha256(bytes), 'hex').toString('base64')
  expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`)
  const part = await read(address, key, { range: 'bytes=0-1' })
  expect([part.status, await part.text(), part.headers.get('repr-digest')]).toEqual([
    206,
    'PK',
    `sha-256=:${digest}:`,
  ])
  const events = await asOwner(
    `SELECT actor_name, actor_role FROM events WHERE kind = 'pack.read' AND case_id = $1`,
    [whole],
  )
  expect(events).toContainEqual({ actor_name: '甲区法院', actor_role: 'court_system' })
})

test('另一家法院的密钥：案件、材料包、文书一律 404，答复与不存在的相同；列表和变动是空的', async () => {
  await number()
  const missing = await read('/api/v1/cases/%282020%29%20x999%E5%8F%B7', keyB)
  const expected = await missing.text()
  expect(missing.status).toBe(404)
  for (const address of [
    `/api/v1/cases/${encodeURIComponent(RECEIPT_EXAMPLE.caseNo)}`,
    `/api/v1/packs/${EXAMPLE_PACK_ID}`,
    '/api/v1/packs/x',
    `/api/v1/confirmations/${EXAMPLE_CONFIRMATION_ID}/papers/1`,
    `/api/v1/confirmations/${EXAMPLE_CONFIRMATION_ID}/papers/2`,
  ]) {
    const response = await read(address, keyB)
    expect([address, response.status, await response.text()]).toEqual([address, 404, expected])
  }
  expect(await readJson('/api/v1/cases', keyB)).toEqual({
    cases: [],
    cursor: null,
    changesCursor: '0',
  })
  expect(await readJson('/api/v1/changes', keyB)).toEqual({
    changes: [],
    cursor: '0',
    hasMore: false,
  })
  expect((await read('/api/v1/changes', 'heyi_wrong')).status).toBe(401)
})

test.each([
  ['/api/v1/changes?after=x', 422, 'INPUT_INVALID'],
  ['/api/v1/changes?limit=0', 422, 'INPUT_INVALID'],
  ['/api/v1/changes?limit=501', 422, 'INPUT_INVALID'],
  ['/api/v1/changes?from=1', 422, 'INPUT_INVALID'],
  ['/api/v1/changes?after=999999', 409, 'CURSOR_AHEAD'],
  ['/api/v1/cases?after=1', 422, 'INPUT_INVALID'],
])('%s 答复 %i，一句中文和代码', async (address, status, code) => {
  const response = await read(address, key)
  const body = (await response.json()) as { code: string; message: string; errors?: object }
  expect([response.status, body.code]).toEqual([status, code])
  for (const sentence of [body.message, ...Object.values(body.errors ?? {})])
    expect(sentence).toMatch(/^\p{Script=Han}.*。$/u)
})

test('没有变化的答复 304，变了的重新答复', async () => {
  const address = `/api/v1/cases/${encodeURIComponent(RECEIPT_EXAMPLE.caseNo)}`
  const etag = (await read(address, key)).headers.get('etag')!
  const again = await read(address, key, { 'if-none-match': `W/"x", ${etag}` })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  await asOwner(`UPDATE cases SET court_case_no = '(2026)粤9901民初1号' WHERE id = $1`, [whole])
  expect((await read(address, key, { 'if-none-match': etag })).status).toBe(200)
})
