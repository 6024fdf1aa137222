import { createHash, randomUUID } from 'node:crypto'
import { receiveItem } from '@/lib/edge/device-item/receive-item'
import { actAt, eventRows } from '@/__tests__/support/case-rows'
import { setCase } from '@/__tests__/support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 离线登记的联系联网后送到服务器：同一条不论送到几次只办一次，答复相同。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
async function open(): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, { accepted_at: '2026-11-20T09:00:30+08:00' })
  return existing
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function itemFor(existing: ExistingCase, fields: Readonly<Record<string, string>> = {}) {
  return {
    id: randomUUID(),
    account: world.people.mediatorA.id,
    caseId: existing.id,
    kind: 'contact',
    madeAt: '2026-11-24T01:35:00.000Z',
    body: JSON.stringify({
      channel: 'phone',
      personId: existing.applicantId,
      result: 'agreed',
      happenedAt: '2026-11-24T09:30',
      ...fields,
    }),
  }
}

async function send(item: object | string, who: keyof World['people'] = 'mediatorA') {
  const body = typeof item === 'string' ? item : JSON.stringify(item)
  const request = () => new Request('http://heyi.test/api/mediator/items', { method: 'POST', body })
  const answer = await actAt(() => receiveItem(request(), { actor: world.people[who] }))
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const handToAnother = async ({ id }: ExistingCase) =>
  (await ownerClient()).query('UPDATE cases SET mediator_id = $2 WHERE id = $1', [
    id,
    world.people.mediatorA2.id,
  ])

/** Refusals count too: a receipt answers before anything is judged again. */
const allEvents = async () =>
  (await (await ownerClient()).query('SELECT count(*)::int AS count FROM events')).rows[0].count

const rowsOf = async (table: 'contacts' | 'device_items', caseId: string) =>
  (
    await (
      await ownerClient()
    ).query(`SELECT * FROM ${table} WHERE case_id = $1 ORDER BY id`, [caseId])
  ).rows

test('送到即登记：答复是所存内容的 SHA-256；手机时间和收到时间分别留存', async () => {
  const existing = await open()
  const item = itemFor(existing)
  const answer = await send(item)
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ sha256: sha256(item.body) })
  const [contact, ...others] = await rowsOf('contacts', existing.id)
  expect(others).toEqual([])
  expect(contact).toMatchObject({ id: item.id, result: 'agreed' })
  const [receipt] = await rowsOf('device_items', existing.id)
  expect(receipt).toMatchObject({
    id: item.id,
    account_id: world.people.mediatorA.id,
    kind: 'contact',
    body_sha256: sha256(item.body),
    made_at: new Date(item.madeAt),
  })
  expect(answer.body.receivedAt).toBe((receipt!.received_at as Date).toISOString())
  expect(receipt!.received_at).not.toEqual(receipt!.made_at)
  expect((await eventRows(existing.id)).at(-1)).toMatchObject({ kind: 'contact.recorded' })
})

test('同一条送三次、两次同时送到：只有一条联系，答复相同', async () => {
  const existing = await open()
  const item = itemFor(existing)
  const answers = [...(await Promise.all([send(item), send(item)])), await send(item)]
  expect(answers[0]!.status).toBe(200)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await rowsOf('contacts', existing.id)).toHaveLength(1)
  expect(await rowsOf('device_items', existing.id)).toHaveLength(1)
})

test('答复没有收到，案件随后换了调解员：再送仍得到原来的答复，不留新的记录', async () => {
  const existing = await open()
  const item = itemFor(existing)
  const first = await send(item)
  await handToAnother(existing)
  const before = await allEvents()
  expect(await send(item)).toEqual(first)
  expect(await allEvents()).toBe(before)
})

test('同一编号而内容不同的，不覆盖，说明与已提交的不一致', async () => {
  const existing = await open()
  const item = itemFor(existing)
  await send(item)
  const other = { ...item, body: itemFor(existing, { result: 'refused' }).body }
  const answer = await send(other)
  expect([answer.status, answer.body.code]).toEqual([409, 'ITEM_DIFFERS'])
  expect((await rowsOf('contacts', existing.id)).map(({ result }) => result)).toEqual(['agreed'])
})

test('编号和案件以条目为准，内容里写的不算', async () => {
  const [existing, other] = [await open(), await open()]
  const item = itemFor(existing, { caseId: other.id, contactId: randomUUID() })
  expect((await send(item)).status).toBe(200)
  expect(await rowsOf('contacts', other.id)).toEqual([])
  expect((await rowsOf('contacts', existing.id)).map(({ id }) => id)).toEqual([item.id])
})

test.each([
  ['案件已结案', 'closed', {}, 422],
  ['案件尚未接收', 'pending_mediator', {}, 422],
  ['内容不合要求', 'in_mediation', { result: '' }, 422],
] as const)('%s：不登记，说明原因', async (_name, status, fields, code) => {
  const existing = await layCase(world, { status })
  const answer = await send(itemFor(existing, fields))
  expect(answer.status).toBe(code)
  expect(answer.body.message).toMatch(/\p{Script=Han}.*。$/u)
  expect(await rowsOf('contacts', existing.id)).toEqual([])
  expect(await rowsOf('device_items', existing.id)).toEqual([])
})

test('案件已交给他人：不登记，说明原因', async () => {
  const existing = await open()
  await handToAnother(existing)
  const answer = await send(itemFor(existing))
  expect(answer.status).toBe(404)
  expect(answer.body.message).toMatch(/\p{Script=Han}.*。$/u)
  expect(await rowsOf('contacts', existing.id)).toEqual([])
})

test('条目的账号不是现在登录的账号：不登记', async () => {
  const existing = await open()
  const answer = await send(itemFor(existing), 'mediatorA2')
  expect([answer.status, answer.body.code]).toEqual([403, 'OTHER_PERSON'])
  expect(await rowsOf('contacts', existing.id)).toEqual([])
})

test.each([
  ['不是 JSON', 'x', 400],
  ['缺少内容', '{}', 400],
  ['过长', 'x'.repeat(300_000), 413],
] as const)('%s：拒绝', async (_name, body, status) => {
  expect((await send(body)).status).toBe(status)
})

test('收据只有本人看得到：别的调解员、机构和法院都查不到', async () => {
  const { withActor } = await import('@/lib/data/door')
  const existing = await open()
  await send(itemFor(existing))
  const seenBy = async (who: 'mediatorA' | 'mediatorA2' | 'adminA' | 'clerkA') =>
    withActor(world.people[who], (db) => db.deviceItem.count({ where: { caseId: existing.id } }))
  expect(await seenBy('mediatorA')).toBe(1)
  for (const who of ['mediatorA2', 'adminA', 'clerkA'] as const) expect(await seenBy(who)).toBe(0)
})
