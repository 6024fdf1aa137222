import { Writable } from 'node:stream'
import type pino from 'pino'
import { createAdmin, PHONE, RIGHT, tryWith, WRONG } from '../support/sign-in'
import { APPLICANT, layCourtKey, referral, RESPONDENT, sendJson } from '../support/referral-api'
import { asOwner, buildWorld, closeWorld } from '../support/world'

// 日志不含个人信息：登录、引调、数据库报错各走一遍，每行都是 JSON，姓名、电话、证件号码、案情一个也没有。

const lines: string[] = []
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(...chunk.toString('utf8').trim().split('\n'))
    done()
  },
})

// The logger itself, at its most talkative, with another place to write to.
jest.mock(
  'pino',
  () => (options: pino.LoggerOptions) =>
    jest.requireActual<typeof pino>('pino')({ ...options, level: 'debug' }, destination),
)

afterAll(closeWorld)

const CLAIM = '请求退还押金壹万零柒佰元'
const FACTS = '租赁期满后墙面渗漏的原因有争议'

test('登录、引调、出错：日志里没有姓名、电话、证件号码和案情', async () => {
  const world = await buildWorld()
  await createAdmin(world)
  const key = await layCourtKey(world.courts.a)
  await tryWith({ phone: PHONE, password: WRONG })
  await tryWith({ phone: PHONE, password: RIGHT })
  const body = referral({ claim: CLAIM, facts: FACTS })
  expect((await sendJson(body, { key })).status).toBe(201)

  // PostgreSQL quotes the whole row that it refuses
  await asOwner(`ALTER TABLE parties ADD CONSTRAINT parties_none CHECK (name = '') NOT VALID`)
  try {
    expect((await sendJson(body, { key })).status).toBe(500)
  } finally {
    await asOwner('ALTER TABLE parties DROP CONSTRAINT parties_none')
  }

  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(entries.filter(({ level }) => level === 50)).not.toEqual([])
  for (const entry of entries)
    expect(entry).toMatchObject({ app: 'heyi', time: expect.any(Number), msg: expect.any(String) })
  const said = lines.join('\n')
  const personal = [
    ...[PHONE, RIGHT, WRONG, '林敏', CLAIM, FACTS, key],
    ...[APPLICANT.name, APPLICANT.idNumber, APPLICANT.phone, RESPONDENT.name],
  ]
  expect(personal.filter((each) => said.includes(each))).toEqual([])
})
