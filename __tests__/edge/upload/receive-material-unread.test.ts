import { receiveMaterial } from '@/lib/edge/upload/receive-material'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 添加材料: the permission is checked before the body is read.

let world: World
let caseId: string
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  caseId = (await layCase(world, { status: 'in_mediation' })).id
})
afterAll(closeWorld)

/** Sends a body that tells whether anyone has begun to read it. */
async function sendUnread(who: keyof World['people'], to: string) {
  let isRead = false
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead = true
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request(`http://heyi.test/api/cases/${to}/materials`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    ...{ duplex: 'half' },
  })
  const answer = await receiveMaterial(request, {
    actor: world.people[who],
    params: { caseId: to },
  })
  return { status: answer.status, isRead }
}

test.each([
  ['adminB', 404],
  ['reviewerA', 403],
  ['mediatorA2', 404],
  ['clerkA', 403],
] as const)('%s 无权添加：正文一个字节也不读，拒绝留下记录', async (who, status) => {
  expect(await sendUnread(who, caseId)).toEqual({ status, isRead: false })
  const { rows: refusals } = await (
    await ownerClient()
  ).query(
    "SELECT data->>'code' AS code FROM events WHERE kind = 'act.refused' AND data->>'target' = $1",
    [caseId],
  )
  expect(refusals).toEqual([{ code: status === 404 ? 'NOT_FOUND' : 'FORBIDDEN' }])
})

test('没有这件案件的，正文也不读；有权添加的才读', async () => {
  expect(await sendUnread('adminA', '../../etc')).toEqual({ status: 404, isRead: false })
  expect(await sendUnread('adminA', caseId)).toEqual({ status: 400, isRead: true })
})
