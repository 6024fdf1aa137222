import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { receiveCardPhoto } from '@/lib/edge/identity/receive-card-photo'
import type { Recognisable, Recogniser } from '@/lib/files/recognise-text'
import { makeRecogniser } from '@/lib/files/recognise-text'
import { cardPhotoSentence } from '@/lib/labels/zh-CN/card-photo'
import { isCardRead } from '@/lib/platform/card-reading'
import type { Actor } from '@/lib/domain/access/roles'
import { layCome } from '../../support/invitations'
import { until } from '../../support/until'
import { unreadRequest } from '../../support/unread-request'
import { sidewaysJpeg, soundPdf } from '../../support/upload-files'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 身份证的照片：在本机读出姓名和号码，填进本人的表单；照片不存、不记。

const HERS = '11010519491231002X'
const FRONT = ['姓名许静', '性别女民族汉', '出生1949年12月31日', `公民身份号码${HERS}`]

let world: World
let caseId: string
let party: Actor
let photo: Buffer
let seen: Recognisable[]
beforeEach(async () => {
  world = await buildWorld()
  const existing = await layCase(world, { status: 'in_mediation' })
  caseId = existing.id
  party = await layCome(world, caseId, existing.respondentId)
  photo = await sidewaysJpeg()
  seen = []
})
afterAll(closeWorld)

/** A model that answers like this. */
const modelOf = (answer: () => readonly string[] | Promise<readonly string[]>): Recogniser => ({
  recognise: async (from) => {
    seen.push(from)
    return answer()
  },
  stop: () => {},
})
const reader = modelOf(() => FRONT)

/** A model that has begun once `isStarted` resolves, and ends when `finish` is called. */
function heldModel() {
  let finish = () => {}
  let start = () => {}
  const lines = new Promise<readonly string[]>((resolve) => (finish = () => resolve(FRONT)))
  const isStarted = new Promise<void>((resolve) => (start = resolve))
  const model = modelOf(() => {
    start()
    return lines
  })
  return { model, isStarted, finish }
}

type Sent = {
  readonly actor?: Actor
  readonly to?: string
  readonly bytes?: Buffer
  readonly person?: string
  readonly waitMs?: number
}

async function send(
  recogniser: Recogniser | null = reader,
  { actor = party, to = caseId, bytes = photo, person, waitMs }: Sent = {},
) {
  const form = new FormData()
  if (person !== undefined) form.set('$PERSON', person)
  form.set('file', new File([new Uint8Array(bytes)], '身份证.jpg'))
  const request = new Request(`http://heyi.test/api/cases/${to}/identity-photo`, {
    method: 'POST',
    body: form,
  })
  const context = { actor, params: { caseId: to } }
  const answer = await receiveCardPhoto(request, context, { recogniser, waitMs })
  return {
    status: answer.status,
    cache: answer.headers.get('cache-control'),
    body: (await answer.json()) as Record<string, string | null>,
  }
}
const sentence = (code: string) => ({ code, message: cardPhotoSentence(code) })
const files = () =>
  readdirSync(process.env.HEYI_FILES_DIR!, { recursive: true, encoding: 'utf8' }).sort()

test('读出姓名和号码，附上记号；模型看到的是重新制作、转正、没有拍摄信息的副本', async () => {
  const { status, cache, body } = await send()
  expect([status, cache]).toEqual([200, 'no-store'])
  expect(body).toMatchObject({ name: '许静', number: HERS })
  const read = { accountId: party.id, caseId, number: HERS }
  expect(isCardRead(body.reading!, read, new Date())).toBe(true)
  const [from] = seen as [{ picture: Uint8Array }]
  const made = await sharp(from.picture).metadata()
  expect([made.format, made.width, made.height, made.exif]).toEqual(['webp', 30, 60, undefined])
})

test('照片不存；号码不进任何一行，不进事件', async () => {
  const before = files()
  expect((await send()).status).toBe(200)
  expect(files()).toEqual(before)
  for (const table of ['materials', 'message_files', 'material_texts', 'identity_checks'])
    expect(await asOwner(`SELECT 1 FROM ${table}`)).toEqual([])
  const rows = await asOwner(
    `SELECT to_jsonb(e)::text AS row FROM events e UNION ALL SELECT to_jsonb(o)::text FROM outbox o
      UNION ALL SELECT to_jsonb(c)::text FROM sign_in_counters c`,
  )
  expect(JSON.stringify(rows)).not.toContain(HERS)
})

test('没有识别程序的，说明请自己填', async () => {
  expect(await send(null)).toMatchObject({ status: 404, body: sentence('CARD_OFF') })
})

test('不是自己的案件、不是参加的人：照片还没有读就拒绝', async () => {
  const other = await layCase(world, { status: 'in_mediation' })
  expect(await send(reader, { to: other.id })).toMatchObject({ status: 404 })
  expect(await send(reader, { to: 'x' })).toMatchObject({ body: { code: 'INPUT_INVALID' } })
  expect(await send(reader, { actor: world.people.mediatorA })).toMatchObject({ status: 403 })
  expect(seen).toEqual([])
})

test('有没有权限，在读正文以前就问', async () => {
  const path = `/api/cases/${caseId}/identity-photo`
  const answers = await Promise.all(
    [world.people.mediatorA, world.people.partyX, party].map(async (actor) => {
      const { request, isRead } = unreadRequest(path)
      const context = { actor, params: { caseId } }
      const { status } = await receiveCardPhoto(request, context, { recogniser: reader })
      return [status, isRead()]
    }),
  )
  expect(answers).toEqual([
    [403, false],
    [404, false],
    [422, true],
  ])
})

test('页面是别人的：不读', async () => {
  expect(await send(reader, { person: world.people.mediatorA.id })).toMatchObject({
    status: 403,
    body: { code: 'OTHER_PERSON' },
  })
  expect(seen).toEqual([])
  expect((await send(reader, { person: party.id })).status).toBe(200)
})

test.each([
  ['不是照片', () => soundPdf(1), 'FILE_KIND_UNKNOWN'],
  ['空的', () => Buffer.alloc(0), 'FILE_EMPTY'],
  ['截断的', () => photo.subarray(0, photo.length - 40), 'FILE_DAMAGED'],
])('%s：说明，不交给模型', async (_name, bytes, code) => {
  expect(await send(reader, { bytes: bytes() })).toMatchObject({
    status: 422,
    body: sentence(code),
  })
  expect(seen).toEqual([])
})

test('几兆的照片照读，超过 10 MB 的不读', async () => {
  const points = { raw: { width: 1200, height: 900, channels: 3 } } as const
  const large = await sharp(randomBytes(1200 * 900 * 3), points)
    .jpeg({ quality: 95 })
    .toBuffer()
  expect(large.length).toBeGreaterThan(1_048_576)
  expect((await send(reader, { bytes: large })).status).toBe(200)
  const tooLarge = Buffer.concat([photo, Buffer.alloc(10 * 1_048_576)])
  expect(await send(reader, { bytes: tooLarge })).toMatchObject({
    status: 413,
    body: sentence('FILE_TOO_LARGE'),
  })
  expect(seen).toHaveLength(1)
})

test.each([
  ['国徽面', ['签发机关某市公安局', '有效期限2010.01.01-长期'], 'CARD_BACK'],
  ['别的东西', ['欠条'], 'CARD_UNREAD'],
  ['性别与号码不符', FRONT.with(1, '性别男'), 'CARD_DISAGREES'],
])('%s：说明，不填', async (_name, lines, code) => {
  expect(await send(modelOf(() => lines))).toMatchObject({ status: 422, body: sentence(code) })
})

test('模型出错、太久：说明请自己填', async () => {
  const failing = modelOf(() => Promise.reject(new Error('no model')))
  expect(await send(failing)).toMatchObject({ status: 503, body: sentence('CARD_TOO_SLOW') })
  const { model, isStarted, finish } = heldModel()
  const slow = send(model, { waitMs: 30 })
  await isStarted
  expect(await slow).toMatchObject({ status: 503, body: sentence('CARD_TOO_SLOW') })
  // The photo that took too long keeps its place until it ends.
  expect(await send()).toMatchObject({ status: 429, body: sentence('CARD_BUSY') })
  finish()
  await until(async () => (await send()).status === 200)
})

test('一个人一次一张', async () => {
  const { model, isStarted, finish } = heldModel()
  const first = send(model)
  await isStarted
  expect(await send()).toMatchObject({ status: 429, body: sentence('CARD_BUSY') })
  finish()
  expect((await first).status).toBe(200)
})

test('一小时二十张，再多请自己填', async () => {
  await asOwner(`INSERT INTO sign_in_counters (key, points, expire) VALUES ($1, 19, $2)`, [
    `card-photo:${party.id}`,
    Date.now() + 60_000,
  ])
  expect((await send()).status).toBe(200)
  expect(await send()).toMatchObject({ status: 429, body: sentence('CARD_TOO_OFTEN') })
})

/** A card as a photo shows it: the lines of its front on a grey ground, turned a little. */
async function drawCard(): Promise<Buffer> {
  const fontfile = join(process.cwd(), 'assets', 'fonts', 'FandolHei-Regular.otf')
  const lines = [
    '姓名  许静',
    '性别  女   民族  汉',
    '出生  1949 年 12 月 31 日',
    '住址  北京市朝阳区某街一号',
    `公民身份号码  ${HERS}`,
  ]
  const overlays = lines.map((text, index) => ({
    input: {
      text: {
        text: `<span foreground="black">${text}</span>`,
        fontfile,
        font: 'FandolHei',
        dpi: 260,
        rgba: true,
      },
    },
    left: 60,
    top: 60 + index * 110,
  }))
  const card = sharp({
    create: { width: 1100, height: 640, channels: 3, background: '#e8eef2' },
  }).composite(overlays)
  return sharp(await card.png().toBuffer())
    .rotate(2, { background: '#999999' })
    .jpeg({ quality: 70 })
    .toBuffer()
}

test('装了识别程序的，真的读得出一张身份证', async () => {
  const recogniser = makeRecogniser()
  try {
    const answer = await send(recogniser, { bytes: await drawCard() })
    // The packages are optional: where one is missing, the person types.
    if (answer.status === 503) expect(answer.body).toMatchObject(sentence('CARD_TOO_SLOW'))
    else expect(answer.body).toMatchObject({ name: '许静', number: HERS })
  } finally {
    recogniser.stop()
  }
})
