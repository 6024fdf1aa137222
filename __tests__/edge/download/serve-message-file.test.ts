import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { serveMessageFile, serveSmallPicture } from '@/lib/edge/download/serve-message-file'
import { FILE_POLICY } from '@/lib/edge/security/security-headers'
import type { Actor } from '@/lib/domain/access/roles'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { filesHeard, sendFiles, webmVoice, type Sent } from '../../support/message-files'
import { layTalk, openTopicIn, passTenSeconds, type Talk } from '../../support/talk'
import { soundPdf, soundPng } from '../../support/upload-files'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 发言里的文件只给听得到那句话的人；对别人，与不存在的一样.

let world: World
let talk: Talk
let other: Talk
beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  other = await layTalk(world, ['19900008003', '19900008004'])
})
afterAll(closeWorld)

const get = (
  actor: Actor,
  fileId: string,
  { serve = serveMessageFile, caseId = talk.caseId, headers = {} } = {},
) =>
  serve(new Request('http://heyi.test/api/cases/x/message-files/y', { headers }), {
    actor,
    params: { caseId, fileId },
  })

/** Sends it between the applicant and the mediator. @returns the id of the file */
async function sendAlone(message: Sent): Promise<{ fileId: string; messageId: string }> {
  const { messageId } = await sendFiles(
    talk.applicant,
    talk.caseId,
    { partyId: talk.applicantId },
    message,
  )
  const files = await filesHeard(talk.applicant, talk.caseId)
  return { fileId: files.find((file) => file.messageId === messageId)!.id, messageId }
}

test('单独和调解员说的：对其他每个人和每种角色都是 404，与不存在的一样', async () => {
  const { fileId } = await sendAlone({ files: [{ name: '底线.png', bytes: await soundPng(5) }] })
  const unknown = await get(talk.respondent, randomUUID())
  const refusal = await unknown.json()
  const { mediatorA: _hears, ...people } = world.people
  const others = { ...people, respondent: talk.respondent, elsewhere: other.applicant }
  for (const [who, actor] of Object.entries(others))
    for (const serve of [serveMessageFile, serveSmallPicture]) {
      const answer = await get(actor, fileId, { serve })
      expect([who, answer.status, await answer.json()]).toEqual([who, 404, refusal])
    }
  for (const actor of [talk.applicant, world.people.mediatorA])
    expect((await get(actor, fileId)).status).toBe(200)
})

test('在别的案件的地址下也没有', async () => {
  const { fileId } = await sendAlone({ files: [{ name: 'a.pdf', bytes: soundPdf(2) }] })
  expect((await get(other.applicant, fileId, { caseId: other.caseId })).status).toBe(404)
  expect((await get(world.people.mediatorA, fileId, { caseId: other.caseId })).status).toBe(404)
})

test('发给全体的：十秒内别人没有，之后有；收回以后谁也没有', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  const { messageId } = await sendFiles(
    talk.applicant,
    talk.caseId,
    { topicId },
    { files: [{ name: 'b.pdf', bytes: soundPdf(3) }] },
  )
  const files = await filesHeard(talk.applicant, talk.caseId)
  const { id } = files.find((file) => file.messageId === messageId)!
  expect((await get(talk.respondent, id)).status).toBe(404)
  await passTenSeconds(talk.caseId)
  expect((await get(talk.respondent, id)).status).toBe(200)
  await takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId })
  for (const actor of [talk.respondent, talk.applicant, world.people.mediatorA])
    expect((await get(actor, id)).status).toBe(404)
})

test('照片直接打开，什么也不能运行，哪里也不留；列表里的是小图', async () => {
  const big = await sharp({
    create: { width: 900, height: 600, channels: 3, background: '#345' },
  })
    .png()
    .toBuffer()
  const { fileId } = await sendAlone({ files: [{ name: '漏水.png', bytes: big }] })
  const photo = await get(world.people.mediatorA, fileId)
  const safe = {
    'content-security-policy': FILE_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  expect(Object.fromEntries(photo.headers)).toMatchObject({
    ...safe,
    'content-type': 'image/png',
    'content-disposition': 'inline',
  })
  const small = await get(world.people.mediatorA, fileId, { serve: serveSmallPicture })
  expect(Object.fromEntries(small.headers)).toMatchObject({ ...safe, 'content-type': 'image/webp' })
  expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({
    width: 480,
    height: 320,
  })
})

test('文件是下载，用自己的名称；没有小图', async () => {
  const { fileId } = await sendAlone({ files: [{ name: '欠条.pdf', bytes: soundPdf(4) }] })
  const answer = await get(world.people.mediatorA, fileId)
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; .*%E6%AC%A0%E6%9D%A1\.pdf$/,
  )
  expect(Buffer.from(await answer.arrayBuffer()).equals(soundPdf(4))).toBe(true)
  expect((await get(world.people.mediatorA, fileId, { serve: serveSmallPicture })).status).toBe(404)
})

test('语音可以只取一段：手机的播放器要', async () => {
  const { fileId } = await sendAlone({ voice: webmVoice(), seconds: 4 })
  const part = await get(world.people.mediatorA, fileId, { headers: { range: 'bytes=0-9' } })
  expect([
    part.status,
    part.headers.get('content-range'),
    part.headers.get('content-type'),
  ]).toEqual([206, `bytes 0-9/${webmVoice().length}`, 'audio/webm'])
  expect(Buffer.from(await part.arrayBuffer()).equals(webmVoice().subarray(0, 10))).toBe(true)
})
