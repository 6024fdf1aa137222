import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { GET as describeApi } from '@/app/api/v1/openapi.json/route'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { read } from '@/__tests__/support/feed-api'
import { forgetRequests, layCourtKey } from '@/__tests__/support/referral-api'
import { layWholeCase } from '@/__tests__/support/whole-case'
import { buildWorld, closeWorld } from '@/__tests__/support/world'

// 法院接口的说明：每个读取的示例都能原样发送，答复符合说明的模式.

let key: string
beforeAll(async () => {
  const world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  await layWholeCase(world)
})
afterEach(forgetRequests)
afterAll(closeWorld)

type Operation = {
  readonly parameters: readonly { name: string; in: string; example?: string | number }[]
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { schema: { $ref?: string }; examples?: object }> }
  >
}
type Api = {
  readonly paths: Record<string, { get?: Operation }>
  readonly webhooks: { change: { post: { requestBody: { content: object } } } }
  readonly components: { readonly schemas: Record<string, object> }
}
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats(ajv)
const api = async () => (await describeApi()).json() as Promise<Api>
const errorsOf = ({ components }: Api, ref: string, value: unknown) => {
  const name = ref.replace('#/components/schemas/', '')
  const validate = ajv.compile({ ...components.schemas[name] })
  validate(value)
  return validate.errors ?? []
}

test('每个读取的示例原样发送都得到 200，答复符合说明', async () => {
  await numberAllChanges(() => new Date())
  const description = await api()
  const reads = Object.entries(description.paths).flatMap(([path, { get }]) =>
    get && !path.includes('/referrals') ? [{ path, get }] : [],
  )
  expect(reads).toHaveLength(5)
  for (const { path, get } of reads) {
    let address = path
    const query = new URLSearchParams()
    for (const { name, in: place, example } of get.parameters)
      if (place === 'path')
        address = address.replace(`{${name}}`, encodeURIComponent(String(example)))
      else if (place === 'query' && example !== undefined) query.set(name, String(example))
    const response = await read(`${address}?${query}`, key)
    expect([path, response.status]).toEqual([path, 200])
    const [mediaType, content] = Object.entries(get.responses[200]!.content!)[0]!
    expect(response.headers.get('content-type')).toContain(mediaType)
    if (content.schema.$ref)
      expect(errorsOf(description, content.schema.$ref, await response.json())).toEqual([])
  }
})

test('每个示例都符合自己的模式，变动通知也是', async () => {
  const description = await api()
  const contents = [
    ...Object.values(description.paths).flatMap(({ get }) =>
      Object.values(get?.responses ?? {}).map(({ content }) => content ?? {}),
    ),
    description.webhooks.change.post.requestBody.content as Record<
      string,
      { schema: { $ref?: string }; examples?: object }
    >,
  ]
  let checked = 0
  for (const { schema, examples } of contents.flatMap((content) => Object.values(content)))
    for (const { value } of Object.values(examples ?? {}) as { value: unknown }[]) {
      expect(errorsOf(description, schema.$ref!, value)).toEqual([])
      checked += 1
    }
  expect(checked).toBeGreaterThanOrEqual(5)
})

test('出错的答复都符合 Problem，状态都在说明里', async () => {
  const description = await api()
  const { get } = description.paths['/api/v1/changes']!
  for (const [address, by] of [
    ['/api/v1/changes?after=x', key],
    ['/api/v1/changes?after=999999', key],
    ['/api/v1/changes', 'heyi_wrong'],
  ] as const) {
    const response = await read(address, by)
    expect(Object.keys(get!.responses)).toContain(String(response.status))
    expect(errorsOf(description, '#/components/schemas/Problem', await response.json())).toEqual([])
  }
})
