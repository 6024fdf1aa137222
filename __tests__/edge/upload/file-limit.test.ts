import { createHash, randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { bytesOfMb } from '@/lib/domain/upload/file-limit'
import { partCount } from '@/lib/domain/upload/upload'
import { receiveDraftMaterial } from '@/lib/edge/upload/receive-draft-material'
import { receiveMaterial } from '@/lib/edge/upload/receive-material'
import { receiveUploadStart } from '@/lib/edge/upload/receive-photo'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { layAgency, sendPage } from '@/__tests__/support/authority'
import { sendFiles } from '@/__tests__/support/message-files'
import { layCourtKey, material, pdfOf, referral, sendJson } from '@/__tests__/support/referral-api'
import { startDraft } from '@/__tests__/support/referral-draft'
import { done, TEXT } from '@/__tests__/support/sound-act'
import { layTalk } from '@/__tests__/support/talk'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 单个文件上限改小以后：每个收文件的地方都按现行的上限，说明上限；改小以前拍好的照片照收。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const LARGE = pdfOf(bytesOfMb(2) + 1)
const FITTING = pdfOf(bytesOfMb(2))

/** From today on; `seen`: the number of the version before. */
const limitTo = (mb: number, seen = 0) =>
  setParameter(world.people.system, {
    key: 'upload_mb',
    courtId: '',
    value: String(mb),
    from: toLocalDate(new Date()),
    reason: TEXT,
    seen: String(seen),
  })

async function sendByPage(bytes: Buffer) {
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const form = new FormData()
  form.set('slot', 'consent')
  form.set('title', '同意书')
  form.set('file', new File([new Uint8Array(bytes)], '材料.pdf'))
  const answer = await receiveMaterial(
    new Request(`http://heyi.test/api/cases/${caseId}/materials`, { method: 'POST', body: form }),
    { actor: world.people.adminA, params: { caseId } },
  )
  const body = (await answer.json()) as { errors?: Record<string, string> }
  return [answer.status, body.errors?.file]
}

test('机构上传的材料：正好等于上限的收，超过的不收，说明上限；改大以后又收', async () => {
  await done(limitTo(2))
  expect(await sendByPage(FITTING)).toEqual([201, undefined])
  expect(await sendByPage(LARGE)).toEqual([422, '文件超过 2 MB，请压缩或者拆分后重新上传。'])
  await done(limitTo(3, 1))
  expect(await sendByPage(LARGE)).toEqual([201, undefined])
})

test('法院接口：新的引调按现行上限；以前收下的同一请求再来，答复不变', async () => {
  const key = await layCourtKey(world.courts.a)
  const body = referral({ materials: [material(LARGE)] })
  const sent = { key, idempotencyKey: randomUUID() }
  const first = await sendJson(body, sent)
  expect(first.status).toBe(201)
  await done(limitTo(2))
  const again = await sendJson(body, sent)
  expect([again.status, again.body.caseNo]).toEqual([201, first.body.caseNo])
  const other = await sendJson(referral({ materials: [material(LARGE)] }), { key })
  expect([other.status, other.body.code]).toEqual([422, 'INPUT_INVALID'])
  expect(Object.values(other.body.errors ?? {})).toEqual([
    expect.stringContaining('文件超过 2 MB，请压缩或者拆分后重新提交。'),
  ])
})

test('对话里的文件、代理人的委托书、引调登记的材料', async () => {
  await done(limitTo(2))
  const talk = await layTalk(world)
  const file = { name: '欠条.pdf', bytes: LARGE }
  const sent = await sendFiles(
    talk.applicant,
    talk.caseId,
    { partyId: talk.applicantId },
    { words: '请看', files: [file] },
  )
  expect(sent.body).toMatchObject({ message: '文件超过 2 MB，请拍小一点，或者分开发。' })
  const { agent } = await layAgency(world, talk.caseId, talk.applicantId)
  expect(await sendPage(agent, talk.caseId, { bytes: LARGE })).toMatch(/refused=FILE_TOO_LARGE_2$/)
  const draftId = await startDraft(world.people.clerkA)
  const form = new FormData()
  form.set('title', '起诉状')
  form.set('slot', 'petition')
  form.set('file', new File([new Uint8Array(LARGE)], '起诉状.pdf'))
  const answer = await receiveDraftMaterial(
    new Request(`http://heyi.test/api/referral-drafts/${draftId}/materials`, {
      method: 'POST',
      body: form,
    }),
    { actor: world.people.clerkA, params: { draftId } },
  )
  expect(answer.headers.get('location')).toMatch(/refused=FILE_TOO_LARGE_2$/)
  expect(await asOwner('SELECT 1 FROM referral_draft_materials')).toEqual([])
})

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const DAY_MS = 86_400_000

async function announce(head: object) {
  const answer = await receiveUploadStart(
    new Request('http://heyi.test/api/mediator/uploads', {
      method: 'POST',
      body: JSON.stringify(head),
    }),
    { actor: world.people.mediatorA, params: {} },
  )
  const body = (await answer.json()) as { errors?: Record<string, string> }
  return [answer.status, Object.values(body.errors ?? {})[0]]
}

async function photoOf(bytes: Buffer, madeAt: Date) {
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  return {
    id: randomUUID(),
    account: world.people.mediatorA.id,
    caseId,
    madeAt: madeAt.toISOString(),
    fileName: '照片.jpg',
    slot: 'evidence',
    title: '照片',
    size: bytes.length,
    sha256: hash(bytes),
    partSha256: Array.from({ length: partCount(bytes.length) }, () => hash(bytes)),
  }
}

test('手机分段上传：以前拍的按拍的那天的上限，今天拍的按今天的；已经在传的接着传', async () => {
  const today = new Date()
  const onItsWay = await photoOf(LARGE, today)
  expect(await announce(onItsWay)).toEqual([200, undefined])
  await done(limitTo(2))
  expect(await announce(onItsWay)).toEqual([200, undefined])
  const before = new Date(today.getTime() - 2 * DAY_MS)
  expect(await announce(await photoOf(LARGE, before))).toEqual([200, undefined])
  const refused = [422, '文件超过 2 MB，请压缩或者拆分后重新上传。']
  expect(await announce(await photoOf(LARGE, today))).toEqual(refused)
  // The clock of the device is ahead.
  const ahead = new Date(today.getTime() + 2 * DAY_MS)
  expect(await announce(await photoOf(LARGE, ahead))).toEqual(refused)
})
