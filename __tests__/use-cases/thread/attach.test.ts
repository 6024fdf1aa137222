import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import sharp from 'sharp'
import { withActor } from '@/lib/data/door'
import { addMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import { takeBackWithFiles } from '@/lib/edge/thread/take-back-with-files'
import { Confidential } from '@/lib/domain/audience/confidential'
import { fileStore } from '@/lib/files/file-store'
import { readAll } from '@/lib/files/read-all'
import { readKept } from '@/lib/files/read-kept'
import { holdMessage } from '@/lib/use-cases/thread/hold-message'
import { attach } from '@/lib/use-cases/thread/attach'
import { messageFileSentence, voiceName } from '@/lib/labels/zh-CN/message-file'
import { filesHeard, mp4Voice, sendFiles, webmVoice } from '../../support/message-files'
import { hear, layTalk, openTopicIn, passTenSeconds, sayAs, type Talk } from '../../support/talk'
import { sidewaysJpeg, soundPdf, soundPng } from '../../support/upload-files'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 发言里的照片、文件和语音：听得到那句话的人才有，那句话收回就没有.

let world: World
let talk: Talk
let topicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const everyone = () => ({
  mediatorA: world.people.mediatorA,
  applicant: talk.applicant,
  respondent: talk.respondent,
  adminA: world.people.adminA,
  clerkA: world.people.clerkA,
  mediatorB: world.people.mediatorB,
})

const storedFiles = () =>
  readdirSync(process.env.HEYI_FILES_DIR!, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}/.test(name),
  ).length

/** The names of the files that each person hears. */
async function whoHears(): Promise<Record<string, string[]>> {
  const heard: Record<string, string[]> = {}
  for (const [who, actor] of Object.entries(everyone())) {
    const files = await filesHeard(actor, talk.caseId)
    if (files.length > 0) heard[who] = files.map(({ fileName }) => fileName)
  }
  return heard
}

const pdf = (name = '欠条.pdf', serial = 1) => ({ name, bytes: soundPdf(serial) })

test('发给全体的：十秒内只有自己有，之后各方、调解员和机构都有，法院和外人没有', async () => {
  const sent = await sendFiles(talk.applicant, talk.caseId, { topicId }, { files: [pdf()] })
  expect(sent.status).toBe(201)
  expect(sent.body.goTo).toBe(`/party/cases/${talk.caseId}/talk#m-${sent.messageId}`)
  expect(await whoHears()).toEqual({ applicant: ['欠条.pdf'] })
  await passTenSeconds(talk.caseId)
  const all = ['欠条.pdf']
  expect(await whoHears()).toEqual({ mediatorA: all, applicant: all, respondent: all, adminA: all })
})

test('单独和调解员说的：只有这一方和调解员有，机构也没有', async () => {
  const where = { partyId: talk.applicantId }
  await sendFiles(talk.applicant, talk.caseId, where, { files: [pdf()], words: '只给您看' })
  await sendFiles(world.people.mediatorA, talk.caseId, where, { files: [pdf('试算.pdf', 2)] })
  const both = ['欠条.pdf', '试算.pdf']
  expect(await whoHears()).toEqual({ mediatorA: both, applicant: both })
})

test('收回：名称、校验值和存放处都没有了，文件本身也删了；留下谁、何时', async () => {
  const before = storedFiles()
  const { messageId } = await sendFiles(
    talk.applicant,
    talk.caseId,
    { topicId },
    { files: [pdf(), { name: '图.png', bytes: await soundPng(3) }] },
  )
  await passTenSeconds(talk.caseId)
  expect(storedFiles()).toBe(before + 2)
  const taken = await takeBackWithFiles(talk.applicant, { caseId: talk.caseId, messageId })
  expect(taken).toEqual({
    ok: true,
    value: { caseId: talk.caseId, isUnseen: false, isToAll: true },
  })
  expect(await whoHears()).toEqual({})
  expect(storedFiles()).toBe(before)
  expect(
    await asOwner('SELECT file_name, sha256, storage_key FROM message_files ORDER BY file_no'),
  ).toEqual(Array(2).fill({ file_name: null, sha256: null, storage_key: null }))
  expect(await hear(talk.respondent, talk.caseId)).toMatchObject([
    { id: messageId, isTakenBack: true },
  ])
})

test('暂不显示的：只有发的人和调解员有', async () => {
  const { messageId } = await sendFiles(
    talk.applicant,
    talk.caseId,
    { topicId },
    { files: [pdf()] },
  )
  await passTenSeconds(talk.caseId)
  await holdMessage(world.people.mediatorA, {
    caseId: talk.caseId,
    messageId,
    reason: '请不要发别人的证件',
  })
  expect(await whoHears()).toEqual({ mediatorA: ['欠条.pdf'], applicant: ['欠条.pdf'] })
})

test('交两次是一条，多传的那份不留；同一编号换了文件，不收', async () => {
  const before = storedFiles()
  const message = { messageId: randomUUID(), files: [pdf()] }
  const where = { partyId: talk.applicantId }
  const [one, other] = await Promise.all([
    sendFiles(talk.applicant, talk.caseId, where, message),
    sendFiles(talk.applicant, talk.caseId, where, message),
  ])
  expect([one.status, other.status]).toEqual([201, 201])
  const changed = { ...message, files: [pdf('欠条.pdf', 9)] }
  expect(await sendFiles(talk.applicant, talk.caseId, where, changed)).toMatchObject({
    body: { code: 'ENTRY_DIFFERS' },
  })
  expect(await asOwner('SELECT count(*)::int AS n FROM message_files')).toEqual([{ n: 1 }])
  expect(storedFiles()).toBe(before + 1)
})

test('手机照片里的位置和设备不留，按拍的方向摆正；看到的就是存下的', async () => {
  await sendFiles(
    talk.applicant,
    talk.caseId,
    { partyId: talk.applicantId },
    { files: [{ name: '漏水.jpg', bytes: await sidewaysJpeg() }] },
  )
  const [file] = await filesHeard(talk.applicant, talk.caseId)
  const bytes = await readKept(file!.storageKey, file!.sha256)
  expect(bytes.toString('latin1')).not.toMatch(/SecretPhone|Exif|GPS/)
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 30, height: 60, format: 'jpeg' })
  expect(file).toMatchObject({ kind: 'photo', fileName: '漏水.jpg', size: bytes.length })
})

test.each([
  ['安卓录的', webmVoice(), 'audio/webm'],
  ['苹果录的', mp4Voice(), 'audio/mp4'],
])('语音：%s 按内容认出，记下时长', async (_name, voice, mediaType) => {
  const sent = await sendFiles(
    talk.applicant,
    talk.caseId,
    { partyId: talk.applicantId },
    { voice, seconds: 42 },
  )
  expect(sent.status).toBe(201)
  expect(await filesHeard(world.people.mediatorA, talk.caseId)).toMatchObject([
    { kind: 'voice', fileName: voiceName(mediaType), mediaType, seconds: 42 },
  ])
})

test.each([
  ['什么也没有', {}, 'MESSAGE_EMPTY'],
  [
    '七个文件',
    { files: [1, 2, 3, 4, 5, 6, 7].map((n) => pdf(`${n}.pdf`, n)) },
    'MESSAGE_FILES_TOO_MANY',
  ],
  [
    '网页冒充照片',
    { files: [{ name: 'a.jpg', bytes: Buffer.from('<html>') }] },
    'FILE_KIND_UNKNOWN',
  ],
  ['录像冒充语音', { voice: mp4Voice(['soun', 'vide']) }, 'VOICE_KIND_UNKNOWN'],
  ['太长的语音', { voice: webmVoice(), seconds: 121 }, 'VOICE_TOO_LONG'],
  [
    '太大的语音',
    { voice: Buffer.concat([webmVoice(), Buffer.alloc(4 * 1024 * 1024)]) },
    'VOICE_TOO_LARGE',
  ],
])('%s：说明为什么不收，什么也不留', async (_name, message, code) => {
  const before = storedFiles()
  const sent = await sendFiles(talk.applicant, talk.caseId, { topicId }, message)
  expect(sent.status).toBe(422)
  expect(sent.body).toEqual({ code: 'FILE_REFUSED', message: messageFileSentence(code) })
  expect(storedFiles()).toBe(before)
  expect(await asOwner('SELECT 1 FROM messages')).toEqual([])
})

test('不能替对方发，也不能由外人发', async () => {
  const message = { files: [pdf()] }
  const asOther = await sendFiles(
    talk.applicant,
    talk.caseId,
    { partyId: talk.respondentId },
    message,
  )
  expect(asOther.status).toBe(422)
  const outside = await sendFiles(world.people.mediatorB, talk.caseId, { topicId }, message)
  expect(outside.status).toBe(404)
  const admin = await sendFiles(world.people.adminA, talk.caseId, { topicId }, message)
  expect(admin.status).toBe(403)
  expect(await asOwner('SELECT 1 FROM message_files')).toEqual([])
})

test('没有脚本：发完回到这段对话，没有发出的说明为什么', async () => {
  const where = { partyId: talk.applicantId }
  const page = `/party/cases/${talk.caseId}/talk/mediator`
  const sent = await sendFiles(talk.applicant, talk.caseId, where, { files: [pdf()] }, 'text/html')
  expect([sent.status, sent.location]).toEqual([303, `${page}#m-${sent.messageId}`])
  const files = [{ name: 'a.jpg', bytes: Buffer.from('<html>') }]
  const refused = await sendFiles(talk.applicant, talk.caseId, where, { files }, 'text/html')
  expect([refused.status, refused.location]).toEqual([303, `${page}?refused=FILE_KIND_UNKNOWN`])
})

test('事件里只有给谁的和摘要，没有名称、编号和文件的校验值', async () => {
  await sendFiles(talk.applicant, talk.caseId, { partyId: talk.applicantId }, { files: [pdf()] })
  const [file] = await filesHeard(talk.applicant, talk.caseId)
  const events = JSON.stringify(await asOwner('SELECT kind, data FROM events'))
  expect(events).toContain('message.said')
  for (const secret of ['欠条', file!.id, file!.sha256, file!.storageKey])
    expect(events).not.toContain(secret)
})

test('文件的受众就是那句话的受众：另写一个，数据库不收', async () => {
  const { messageId } = await sendFiles(
    talk.applicant,
    talk.caseId,
    { partyId: talk.applicantId },
    { files: [pdf()] },
  )
  const wider = asOwner(
    `UPDATE message_files SET audience = 'case', caucus_party_id = NULL WHERE message_id = $1`,
    [messageId],
  )
  await expect(wider).rejects.toThrow(/message_files_message_id_case_id_audience_fkey/)
  const other = asOwner(`UPDATE message_files SET caucus_party_id = $2 WHERE message_id = $1`, [
    messageId,
    talk.respondentId,
  ])
  await expect(other).rejects.toThrow(/message_files_message_id_caucus_party_id_fkey/)
})

test('已经发出的话，不能再添文件：写的人自己也不能', async () => {
  const messageId = await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '话')
  const [message] = await asOwner<{ courtId: string; holderId: string }>(
    'SELECT court_id AS "courtId", holder_id AS "holderId" FROM messages',
  )
  const file = {
    kind: 'file',
    fileName: Confidential.of('后加的.pdf'),
    mediaType: 'application/pdf',
    size: 9,
    sha256: 'a'.repeat(64),
    storageKey: 'b'.repeat(64),
    seconds: null,
  } as const
  const audience = { kind: 'caucus', partyId: talk.applicantId } as const
  const target = { id: messageId, caseId: talk.caseId, ...message!, audience }
  for (const actor of [talk.applicant, world.people.mediatorA])
    await expect(
      withActor(actor, (db) => addMessageFiles(db, null as never, target, [file])),
    ).rejects.toThrow(/a file is sent by the writer of its message, with it/)
})

test('存下的是密文', async () => {
  await sendFiles(
    talk.applicant,
    talk.caseId,
    { partyId: talk.applicantId },
    { voice: webmVoice() },
  )
  const [file] = await filesHeard(talk.applicant, talk.caseId)
  const opened = await fileStore().open(file!.storageKey)
  expect(opened?.isProven).toBe(true)
  expect((await readAll(opened!.stream)).equals(webmVoice())).toBe(true)
})

test('存放处由程序自己定，表单里的不作数', async () => {
  const sent = await attach(talk.applicant, {
    caseId: talk.caseId,
    messageId: randomUUID(),
    partyId: talk.applicantId,
    words: '',
    files: [{ storageKey: '../../etc/passwd' }],
  })
  expect(sent).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID' } })
})
