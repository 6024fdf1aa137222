import fc from 'fast-check'
import { buildWorld, closeWorld, ownerClient } from '@/__tests__/support/world'
import {
  APPLICANT,
  forgetRequests,
  layCourtKey,
  PDF,
  referral,
  RESPONDENT,
  SENTENCE,
  sendJson,
  sendRaw,
  type Answer,
} from '@/__tests__/support/referral-api'
import { tries } from '../../support/tries'

// Whatever a court's system sends: never an unexpected failure, and every refusal a sentence that a
// person can act on.

let key: string
beforeAll(async () => {
  const world = await buildWorld()
  key = await layCourtKey(world.courts.a)
})
afterAll(closeWorld)

const LEAKS = /\bat .+:\d+|node_modules|SELECT |INSERT |prisma|ZodError|undefined|\[object/i

function expectDecent({ status, body, text }: Answer, allowed: readonly number[]): void {
  expect(allowed).toContain(status)
  if (status === 201) return
  expect(body.message).toMatch(SENTENCE)
  expect(text).not.toMatch(LEAKS)
  for (const sentence of Object.values(body.errors ?? {})) {
    expect(sentence).toMatch(SENTENCE)
    // The general sentence for a code without words of its own: every code here has them.
    expect(sentence).not.toContain('此项填写不正确')
  }
  if (status === 422 && body.code === 'INPUT_INVALID')
    expect(Object.keys(body.errors ?? {}).length).toBeGreaterThan(0)
}

async function check<T>(
  arbitrary: fc.Arbitrary<T>,
  send: (value: T) => Promise<Answer>,
  allowed: readonly number[],
  numRuns: number,
): Promise<void> {
  let sent = 0
  await fc.assert(
    fc.asyncProperty(arbitrary, async (value) => {
      if (++sent % 100 === 0) await forgetRequests()
      expectDecent(await send(value), allowed)
    }),
    { numRuns: tries(numRuns) },
  )
}
beforeEach(forgetRequests)

const NAMES = [
  ...Object.keys(referral()),
  'amount',
  'caseNo',
  'category',
  'materials',
  'kind',
  'name',
  'side',
  '__proto__',
  'constructor',
  'toString',
  'length',
  '0',
  '',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('\u0000', '\ud800', '2026-02-30', 'NaN', '1e999', '-0', 'x'.repeat(100_000)),
)
const anyLeaf = fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null), fc.integer())
const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    anyLeaf,
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 8 })),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
})).value

test('任意 JSON', () => check(anyJson, (value) => sendJson(value, { key }), [400, 422], 150))

test('任意字节', () =>
  check(
    fc.uint8Array({ maxLength: 200 }),
    (bytes) => sendRaw(new Uint8Array(bytes), { key }),
    [400, 422],
    60,
  ))

/** A valid referral in which one place holds anything at all. */
function broken(path: readonly string[], value: unknown): unknown {
  const body = JSON.parse(
    JSON.stringify(
      referral({
        parties: [{ ...APPLICANT, agents: [{}], serviceAddresses: [{}] }, RESPONDENT],
        materials: [{ title: '材料', fileName: 'a.pdf', content: PDF.toString('base64') }],
      }),
    ),
  )
  let place = body
  for (const step of path.slice(0, -1)) place = place[step]
  place[path.at(-1)!] = value
  return body
}

const PLACES = [
  ...Object.keys(referral()).map((name) => [name]),
  ['amount'],
  ['caseNo'],
  ['courtCaseNo'],
  ['summary'],
  ['firstSubmittedAt'],
  ['materials'],
  ['category'],
  ['causeVersion'],
  ...[
    'kind',
    'side',
    'name',
    'sex',
    'birthDate',
    'documentKind',
    'idNumber',
    'phone',
    'residence',
    'agents',
    'serviceAddresses',
  ].map((name) => ['parties', '0', name]),
  ...['kind', 'name', 'authority', 'authorityScope', 'documentKind', 'idNumber', 'phone'].map(
    (name) => ['parties', '0', 'agents', '0', name],
  ),
  ...['recipient', 'postcode', 'address', 'acceptsElectronic', 'electronicAddress'].map((name) => [
    'parties',
    '0',
    'serviceAddresses',
    '0',
    name,
  ]),
  ...['title', 'fileName', 'content'].map((name) => ['materials', '0', name]),
]

test('任何一处填了任意内容的引调', () =>
  check(
    fc.tuple(fc.constantFrom(...PLACES), anyJson),
    ([path, value]) => sendJson(broken(path, value), { key }),
    [201, 409, 422],
    200,
  ))

test('任意联调编号、金额、时间的写法：要么建成，要么一句话说明', () =>
  check(
    fc.record({
      caseNo: fc.oneof(anyText, fc.stringMatching(/^[(（]20[0-9]{2}[)）] ?多元化解[0-9]{1,10}号$/)),
      amount: fc.oneof(anyText, fc.stringMatching(/^-?[0-9]{1,14}(\.[0-9]{0,3})?$/)),
      referredAt: fc.oneof(
        anyText,
        fc.stringMatching(
          /^20[0-3][0-9]-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]([+]08:00|Z)?)?$/,
        ),
      ),
    }),
    (fields) => sendJson(referral(fields), { key }),
    [201, 409, 422],
    100,
  ))

test('其间没有半件案件：每件案件都有双方、收据、引调事件，材料都有文件', async () => {
  // Whether an arbitrary referral was accepted depends on the seed; a sound one is.
  expect((await sendJson(referral(), { key })).status).toBe(201)
  const { rows } = await (
    await ownerClient()
  ).query(`
    SELECT count(*)::int AS cases,
      count(*) FILTER (WHERE (SELECT count(DISTINCT side) FROM parties p
        WHERE p.case_id = c.id) < 2)::int AS one_sided,
      count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM referral_receipts r
        WHERE r.case_id = c.id))::int AS without_receipt,
      count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.case_id = c.id
        AND e.kind = 'case.referred'))::int AS without_event
    FROM cases c`)
  expect(rows[0].cases).toBeGreaterThan(0)
  expect(rows[0]).toMatchObject({ one_sided: 0, without_receipt: 0, without_event: 0 })
})
