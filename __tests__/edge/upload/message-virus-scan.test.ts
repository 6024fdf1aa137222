import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageFileSentence } from '@/lib/labels/zh-CN/message-file'
import { BEYOND_LIMITS, EICAR, makeClamd } from '../../support/clamd'
import { sendFiles, webmVoice, type Sent } from '../../support/message-files'
import { layTalk, type Talk } from '../../support/talk'
import { pdfWithAction, soundPdf } from '../../support/upload-files'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 对话里的文件和语音也查毒：查出病毒的不收；查毒程序不在、查不了的，也不收，请再发.

const path = join(tmpdir(), `heyi-clamd-message-${process.pid}.sock`)
process.env.HEYI_CLAMD = path

let world: World
let talk: Talk
let clamd: ReturnType<typeof makeClamd>
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  clamd = makeClamd(path)
  await clamd.start()
})
afterEach(() => clamd.stop())
afterAll(closeWorld)

const send = (message: Sent) =>
  sendFiles(talk.applicant, talk.caseId, { partyId: talk.applicantId }, message)
const pdf = (bytes: Buffer): Sent => ({ words: '请看', files: [{ name: '欠条.pdf', bytes }] })
const voice = (text: string): Sent => ({
  voice: Buffer.concat([webmVoice(), Buffer.from(text, 'latin1')]),
})

test('没有病毒的照收', async () => {
  for (const message of [pdf(soundPdf(1)), voice('')])
    expect((await send(message)).status).toBe(201)
})

test.each([
  ['带病毒的文件', pdf(pdfWithAction(`(${EICAR})`)), 'FILE_INFECTED'],
  ['带病毒的语音', voice(EICAR), 'FILE_INFECTED'],
  ['查不了的语音', voice(BEYOND_LIMITS), 'FILE_NOT_SCANNED'],
])('%s：不收，整句话都没有发出', async (_name, message, code) => {
  expect((await send(message)).body).toMatchObject({ message: messageFileSentence(code) })
  expect(await asOwner('SELECT 1 FROM messages')).toEqual([])
})

test('查毒程序不在：文件和语音都不收，不隔离', async () => {
  await clamd.stop()
  for (const message of [pdf(soundPdf(2)), voice('')])
    expect((await send(message)).body).toMatchObject({
      message: messageFileSentence('FILE_NOT_SCANNED'),
    })
  expect(await asOwner('SELECT 1 FROM messages')).toEqual([])
  expect(await asOwner('SELECT 1 FROM file_scans')).toEqual([])
})
