import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { GET } from '@/app/api/v1/openapi.json/route'
import { EXAMPLE_INSTITUTION } from '@/lib/labels/zh-CN/integration-examples'
import { atInstant } from '@/lib/platform/clock'
import { buildWorld, closeWorld, ownerClient } from '@/__tests__/support/world'
import {
  forgetRequests,
  layCourtKey,
  PDF,
  PNG,
  readState,
  referral,
  sendForm,
  sendJson,
  sendRaw,
  type Answer,
} from '@/__tests__/support/referral-api'

// The API's own description: valid in itself, and true of the handlers.

type Example = { readonly value: unknown }
type Content = Record<
  string,
  { readonly schema: { readonly $ref?: string }; readonly examples?: Record<string, Example> }
>
type Operation = {
  readonly requestBody?: { readonly content: Content }
  readonly responses: Record<
    string,
    { readonly content: Content; readonly headers?: Record<string, unknown> }
  >
}
type Description = {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, object> }
}

// The unexpected is provoked here on purpose.
process.env.HEYI_LOG_LEVEL = 'silent'

let api: Description
let submit: Operation
let read: Operation
let key: string
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats(ajv)

beforeAll(async () => {
  const world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  await (
    await ownerClient()
  ).query('UPDATE institutions SET code = $1 WHERE id = $2', [
    EXAMPLE_INSTITUTION,
    world.institutions.a,
  ])
  api = await (await GET()).json()
  submit = api.paths['/api/v1/referrals']!.post!
  read = api.paths['/api/v1/referrals/{caseNo}']!.get!
})
afterEach(forgetRequests)
afterAll(closeWorld)

function validatorFor(name: string) {
  return ajv.compile({ ...api.components.schemas[name], $id: undefined })
}

function expectValid(name: string, value: unknown): void {
  const validate = validatorFor(name)
  validate(value)
  expect(validate.errors ?? []).toEqual([])
}

const schemaName = (content: Content[string]) =>
  content.schema.$ref!.replace('#/components/schemas/', '')

describe('说明文件本身', () => {
  test('是 OpenAPI 3.1，每个 $ref 都有着落，每个模式都能编译', () => {
    expect(api.openapi).toMatch(/^3\.1\./)
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(
      (match) => match[1]!,
    )
    expect(references.length).toBeGreaterThan(10)
    for (const reference of references)
      expect(Object.keys(api.components.schemas)).toContain(
        reference.replace('#/components/schemas/', ''),
      )
    for (const name of Object.keys(api.components.schemas))
      expect(validatorFor(name)).toBeInstanceOf(Function)
  })

  test('每个字段都有中文名称', () => {
    const properties = (schema: unknown): [string, { title?: string }][] => {
      if (schema === null || typeof schema !== 'object') return []
      const own =
        'properties' in schema
          ? Object.entries(schema.properties as Record<string, { title?: string }>)
          : []
      return [...own, ...Object.values(schema).flatMap(properties)]
    }
    const fields = properties(api.components.schemas.Referral)
    expect(fields.length).toBeGreaterThan(50)
    expect(
      fields
        .filter(([, { title }]) => !title || !/\p{Script=Han}/u.test(title))
        .map(([name]) => name),
    ).toEqual([])
  })

  test('每个示例都符合自己的模式', () => {
    const contents = [submit, read].flatMap(({ requestBody, responses }) => [
      requestBody?.content,
      ...Object.values(responses).map(({ content }) => content),
    ])
    const examples = contents
      .flatMap((content) =>
        Object.entries(content ?? {})
          .filter(([type]) => type === 'application/json')
          .map(([, one]) => one),
      )
      .flatMap((content) =>
        Object.values(content.examples ?? {}).map(({ value }) => ({
          name: schemaName(content),
          value,
        })),
      )
    expect(examples.length).toBeGreaterThanOrEqual(5)
    for (const { name, value } of examples) expectValid(name, value)
  })

  test('模式与受理的检查一致：多余字段、缺少字段都不符合', () => {
    const validate = validatorFor('Referral')
    expect(validate(referral())).toBe(true)
    expect(validate(referral({ colour: 'red' }))).toBe(false)
    expect(validate(referral({ claim: undefined, source: 1 }))).toBe(false)
  })
})

describe('说明与处理一致', () => {
  test('每个 JSON 示例原样提交都得到 201，答复符合说明；之后查询得到 200', async () => {
    const examples = Object.values(submit.requestBody!.content['application/json']!.examples!)
    expect(examples.length).toBeGreaterThanOrEqual(2)
    for (const { value } of examples) {
      const answer = await sendJson(value, { key })
      expect(answer.status).toBe(201)
      expectValid('Receipt', answer.body)
      expect(answer.headers.get('location')).toBe(answer.body.url)
      const state = await readState(answer.body.caseNo!, key)
      expect(state.status).toBe(200)
      expectValid('ReferralState', state.body)
    }
  })

  test('multipart 示例加上两份文件得到 201', async () => {
    const example = Object.values(submit.requestBody!.content['multipart/form-data']!.examples!)[0]!
      .value as { referral: { materials: { fileName: string }[] } }
    expectValid('ReferralPart', example.referral)
    const form = new FormData()
    form.set('referral', JSON.stringify(example.referral))
    for (const [index, bytes] of [PDF, PNG].entries())
      form.append(
        'materials',
        new Blob([new Uint8Array(bytes)]),
        example.referral.materials[index]!.fileName,
      )
    expect((await sendForm(form, { key })).status).toBe(201)
  })

  test('处理能给出的状态，正是说明列出的状态，错误答复都符合 Problem', async () => {
    const given = new Map<number, Answer>()
    const note = (answer: Answer) => given.set(answer.status, answer)
    note(
      await sendJson(referral({ institution: EXAMPLE_INSTITUTION }), { key, idempotencyKey: 'k' }),
    )
    note(
      await sendJson(referral({ institution: EXAMPLE_INSTITUTION, claim: '其他' }), {
        key,
        idempotencyKey: 'k',
      }),
    )
    note(await sendRaw('{', { key }))
    note(await sendJson({}, { key: 'heyi_wrong' }))
    note(await sendRaw(new Uint8Array(43 * 1024 * 1024), { key }))
    note(await sendRaw('x', { key, contentType: 'text/plain' }))
    note(await sendJson({}, { key }))
    // Before the first published year: nothing of the request is wrong.
    await (await ownerClient()).query(`UPDATE institution_courts SET roster_from = '2010-01-01'`)
    note(
      await atInstant(new Date('2015-06-01T01:00:00Z'), () =>
        sendJson(referral({ institution: EXAMPLE_INSTITUTION, referredAt: '2015-06-01' }), { key }),
      ),
    )
    await (await ownerClient()).query('UPDATE sign_in_counters SET points = 1000')
    note(await sendJson({}, { key }))
    await withoutCounters(async () => {
      note(await sendJson({}, { key }))
    })
    expect([...given.keys()].sort()).toEqual(Object.keys(submit.responses).map(Number).sort())
    for (const [status, { body }] of given)
      expectValid(status === 201 ? 'Receipt' : 'Problem', body)
    for (const status of [401, 429, 503]) {
      for (const name of Object.keys(submit.responses[status]!.headers ?? {}))
        expect(given.get(status)!.headers.has(name)).toBe(true)
    }
  })

  test('查询能给出的状态，正是说明列出的状态', async () => {
    const { body } = await sendJson(referral({ institution: EXAMPLE_INSTITUTION }), { key })
    const given = [
      await readState(body.caseNo!, key),
      await readState('(2026) 多元化解999999号', key),
      await readState('x', 'heyi_wrong'),
    ]
    await (await ownerClient()).query('UPDATE sign_in_counters SET points = 1000')
    given.push(await readState(body.caseNo!, key))
    await withoutCounters(async () => {
      given.push(await readState(body.caseNo!, key))
    })
    expect(given.map(({ status }) => status).sort()).toEqual(
      Object.keys(read.responses).map(Number).sort(),
    )
  })
})

/**
 * Takes a table away for a moment: what is unexpected becomes a sentence with a number, and nothing
 * of the database is reported.
 */
async function withoutCounters(work: () => Promise<void>): Promise<void> {
  const db = await ownerClient()
  await db.query('ALTER TABLE sign_in_counters RENAME TO hidden_counters')
  try {
    await work()
  } finally {
    await db.query('ALTER TABLE hidden_counters RENAME TO sign_in_counters')
  }
}
