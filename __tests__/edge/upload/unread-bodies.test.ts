import { createHash, randomUUID } from 'node:crypto'
import { POST as submitReferral } from '@/app/api/v1/referrals/route'
import { checkCaseFile, checkMediatorFile } from '@/lib/edge/upload/check-import'
import { receiveReports } from '@/lib/edge/delivery-report/receive-reports'
import { receiveImport } from '@/lib/edge/upload/receive-import'
import { receiveMessage } from '@/lib/edge/upload/receive-message'
import { receiveUploadPart, receiveUploadStart } from '@/lib/edge/upload/receive-photo'
import { streamVerification } from '@/lib/edge/route/stream-verification'
import { actAt } from '@/__tests__/support/case-rows'
import { unreadRequest } from '@/__tests__/support/unread-request'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 每一个入口都先问是谁、有没有权限，再读正文：无权的人送来多少都不读。材料页面见 receive-material-unread。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']

describe.each([
  ['案件补录', checkCaseFile],
  ['调解员导入', checkMediatorFile],
])('%s', (_what, check) => {
  test.each(['mediatorA', 'clerkA', 'reviewerA', 'auditor', 'courtSystemA'] as const)(
    '%s 无权：不读',
    async (who: Who) => {
      const { request, isRead } = unreadRequest('/api/imports/cases?name=a.xlsx')
      const answer = await receiveImport(check)(request, { actor: world.people[who] })
      expect([answer.status, isRead()]).toEqual([404, false])
    },
  )

  test('有权的才读', async () => {
    const { request, isRead } = unreadRequest('/api/imports/cases?name=a.xlsx')
    await receiveImport(check)(request, { actor: world.people.adminA })
    expect(isRead()).toBe(true)
  })
})

describe('对话里的照片、文件和语音', () => {
  const send = async (who: Who, caseId: string) => {
    const { request, isRead } = unreadRequest(`/api/cases/${caseId}/messages`)
    const answer = await receiveMessage(request, { actor: world.people[who], params: { caseId } })
    return { status: answer.status, isRead: isRead() }
  }

  test.each([
    ['mediatorA2', 404],
    ['mediatorB', 404],
    ['partyX', 404],
    ['adminA', 403],
    ['clerkA', 403],
    ['auditor', 403],
  ] as const)('%s 不在这件案件里说话：不读', async (who, status) => {
    const { id } = await layCase(world, { status: 'in_mediation' })
    expect(await send(who, id)).toEqual({ status, isRead: false })
  })

  test('结案以后不读；调解中的调解员才读', async () => {
    const closed = await layCase(world, { status: 'closed' })
    expect(await send('mediatorA', closed.id)).toEqual({ status: 422, isRead: false })
    const { id } = await layCase(world, { status: 'in_mediation' })
    expect(await send('mediatorA', id)).toMatchObject({ isRead: true })
  })
})

describe('手机分段上传', () => {
  async function begin() {
    const { id: caseId } = await layCase(world, { status: 'in_mediation' })
    const sha256 = createHash('sha256').update('x').digest('hex')
    const head = {
      id: randomUUID(),
      account: world.people.mediatorA.id,
      caseId,
      madeAt: '2026-11-24T01:35:00.000Z',
      fileName: '照片.jpg',
      slot: 'evidence',
      title: '证据材料_申请人_2026-11-24_1',
      size: 1,
      sha256,
      partSha256: [sha256],
    }
    const request = new Request('http://heyi.test/api/mediator/uploads', {
      method: 'POST',
      body: JSON.stringify(head),
    })
    const answer = await actAt(() =>
      receiveUploadStart(request, { actor: world.people.mediatorA, params: {} }),
    )
    expect(answer.status).toBe(200)
    return head.id
  }

  const send = async (who: Who, uploadId: string) => {
    const { request, isRead } = unreadRequest('/api/mediator/uploads/x/parts/0')
    const params = { uploadId, partNo: '0' }
    const actor = world.people[who]
    const answer = await actAt(() => receiveUploadPart(request, { actor, params }))
    return { status: answer.status, isRead: isRead() }
  }

  test.each(['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'auditor'] as const)(
    '%s 不是上传的人：一段也不读',
    async (who) => {
      expect(await send(who, await begin())).toEqual({ status: 404, isRead: false })
    },
  )

  test('没有开始过的上传：不读；自己的才读', async () => {
    expect(await send('mediatorA', randomUUID())).toEqual({ status: 404, isRead: false })
    expect(await send('mediatorA', await begin())).toMatchObject({ isRead: true })
  })
})

test.each([
  ['没有密钥', {}],
  ['密钥的格式不对', { authorization: 'Bearer x' }],
  ['没有签发过的密钥', { authorization: `Bearer heyi_${'a'.repeat(43)}` }],
])('法院接口，%s：不读', async (_what, headers) => {
  const { request, isRead } = unreadRequest('/api/v1/referrals', headers)
  const answer = await submitReferral(request, { params: Promise.resolve({}) })
  expect([answer.status, isRead()]).toEqual([401, false])
})

test('短信回执的地址不对：不读', async () => {
  const { request, isRead } = unreadRequest('/api/v1/delivery-reports/x')
  const answer = await receiveReports(request, 'x'.repeat(40), {
    HEYI_SMS_PROVIDER: 'generic',
    HEYI_SMS_REPORT_TOKEN: 'y'.repeat(40),
  } as Parameters<typeof receiveReports>[2])
  expect([answer.status, isRead()]).toEqual([404, false])
})

test.each(['adminA', 'mediatorA', 'clerkA', 'reviewerA'] as const)(
  '核验记录，%s 无权：不读',
  async (who) => {
    const { request, isRead } = unreadRequest('/api/audit/verification')
    const answer = await streamVerification(request, { actor: world.people[who] })
    expect([answer.status, isRead()]).toEqual([404, false])
  },
)
