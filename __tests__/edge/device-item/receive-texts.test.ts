import { createHash, randomUUID } from 'node:crypto'
import { receiveItem } from '@/lib/edge/device-item/receive-item'
import { actAt } from '@/__tests__/support/case-rows'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'
import { minutesIn, type Held } from '../../use-cases/minutes/minutes-place'

// 离线写的笔录和备忘：各送一次，只在本案，笔录交核对或者案件结案以后不并入。

let world: World
let acts: ReturnType<typeof minutesIn>
beforeAll(async () => {
  world = await buildWorld()
  acts = minutesIn(world)
})
afterAll(closeWorld)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function opened(): Promise<Held> {
  const place = await acts.held()
  await acts.open(place)
  return place
}

const itemOf = (caseId: string, kind: string, fields: object) => ({
  id: randomUUID(),
  account: world.people.mediatorA.id,
  caseId,
  kind,
  madeAt: '2026-11-24T01:35:00.000Z',
  body: JSON.stringify(fields),
})
const entryItem = ({ existing, minutesId }: Held, fields: object = {}) =>
  itemOf(existing.id, 'minutes-entry', {
    minutesId,
    section: 'statement',
    speakerId: existing.applicantId,
    text: '要求退还多收的费用',
    saidAt: '2026-11-24T01:34:00.000Z',
    ...fields,
  })
const noteItem = (caseId: string) =>
  itemOf(caseId, 'note', { audience: 'mediators', words: '周五再谈' })

async function send(item: object) {
  const body = JSON.stringify(item)
  const request = new Request('http://heyi.test/api/mediator/items', { method: 'POST', body })
  const answer = await actAt(() => receiveItem(request, { actor: world.people.mediatorA }))
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const entriesOf = (caseId: string) =>
  asOwner<{ id: string; body: string; said_at: Date }>(
    'SELECT id, body, said_at FROM minutes_entries WHERE case_id = $1 ORDER BY entry_no',
    [caseId],
  )
const receiptsOf = (caseId: string) =>
  asOwner<{ id: string; kind: string }>('SELECT id, kind FROM device_items WHERE case_id = $1', [
    caseId,
  ])

test('笔录的一段：编号就是条目的编号，写明手机上的时间；重复送到只有一段，答复相同', async () => {
  const place = await opened()
  const item = entryItem(place)
  const answers = [...(await Promise.all([send(item), send(item)])), await send(item)]
  expect(answers[0]).toMatchObject({ status: 200, body: { sha256: sha256(item.body) } })
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await entriesOf(place.existing.id)).toEqual([
    { id: item.id, body: '要求退还多收的费用', said_at: new Date('2026-11-24T01:34:00.000Z') },
  ])
  expect(await receiptsOf(place.existing.id)).toEqual([{ id: item.id, kind: 'minutes-entry' }])
})

test('没有写明时间的，用手机存下的时间', async () => {
  const place = await opened()
  await send(entryItem(place, { saidAt: undefined }))
  expect((await entriesOf(place.existing.id))[0]!.said_at).toEqual(
    new Date('2026-11-24T01:35:00.000Z'),
  )
})

test('在断线期间笔录已交核对：不并入，答复说明；送到过的仍答已收到', async () => {
  const place = await opened()
  const arrived = entryItem(place)
  await send(arrived)
  await send(entryItem(place, { section: 'result', text: '另约时间' }))
  await acts.submit(place, 2)
  const answer = await send(entryItem(place))
  expect(answer).toMatchObject({ status: 422, body: { code: 'MINUTES_NOT_OPEN' } })
  expect(await entriesOf(place.existing.id)).toHaveLength(2)
  expect((await send(arrived)).status).toBe(200)
})

test('在断线期间案件已结案：不并入草稿，答复说明', async () => {
  const place = await opened()
  await asOwner(
    `UPDATE cases SET status = 'closed', outcome = 'deadlock', closed_at = now(), closing_days = 1
      WHERE id = $1`,
    [place.existing.id],
  )
  const answer = await send(entryItem(place))
  expect(answer).toMatchObject({ status: 422, body: { code: 'MINUTES_CASE_OVER' } })
  expect(answer.body.message).toMatch(/“已结案”.*在线调解规则第22条/)
  expect(await entriesOf(place.existing.id)).toEqual([])
  expect(await receiptsOf(place.existing.id)).toEqual([])
})

test('表单送过、没有听到答复的，再经本机队列送：同一段只记一次；改过的不当作已收到', async () => {
  const place = await opened()
  const item = entryItem(place, { text: '要求退还多收的费用\n另有运费' })
  // A form travels with other line ends.
  await acts.write(place, [
    acts.entryOf(place, { id: item.id, text: '要求退还多收的费用\r\n另有运费' }),
  ])
  const changed = entryItem(place, { text: '要求退还多收的费用\n另有运费三百元' })
  expect(await send({ ...changed, id: item.id })).toMatchObject({
    status: 422,
    body: {
      code: 'MINUTES_ENTRY_DIFFERS',
      message: expect.stringMatching(/记的是“要求退还.*刷新/s),
    },
  })
  expect(await receiptsOf(place.existing.id)).toEqual([])
  expect((await send(item)).status).toBe(200)
  expect(await entriesOf(place.existing.id)).toMatchObject([
    { id: item.id, body: '要求退还多收的费用\n另有运费' },
  ])
})

test('别案的笔录：不记', async () => {
  const [place, other] = [await opened(), await opened()]
  const answer = await send({ ...entryItem(place), caseId: other.existing.id })
  expect(answer.status).toBe(404)
  expect(await entriesOf(place.existing.id)).toEqual([])
  expect(await entriesOf(other.existing.id)).toEqual([])
})

test('备忘：重复送到只有一条；内容不同的不覆盖', async () => {
  const existing = await layCase(world, { status: 'in_mediation' })
  const item = noteItem(existing.id)
  expect((await send(item)).status).toBe(200)
  expect((await send(item)).status).toBe(200)
  const other = { ...item, body: JSON.stringify({ audience: 'mediators', words: '另一句' }) }
  expect((await send(other)).status).toBe(409)
  expect(
    await asOwner('SELECT id, words FROM case_notes WHERE case_id = $1', [existing.id]),
  ).toEqual([{ id: item.id, words: '周五再谈' }])
  expect(await receiptsOf(existing.id)).toEqual([{ id: item.id, kind: 'note' }])
})

test('案件已交给他人：笔录和备忘都不记', async () => {
  const place = await opened()
  await asOwner('UPDATE cases SET mediator_id = $2 WHERE id = $1', [
    place.existing.id,
    world.people.mediatorA2.id,
  ])
  for (const item of [entryItem(place), noteItem(place.existing.id)])
    expect((await send(item)).status).toBe(404)
  expect(await receiptsOf(place.existing.id)).toEqual([])
})
