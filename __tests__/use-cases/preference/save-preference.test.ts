import { saveListPreference } from '@/lib/use-cases/preference/save-preference'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)
beforeEach(async () => {
  await (await ownerClient()).query('TRUNCATE list_preferences')
})

const kept = async () =>
  (
    await (
      await ownerClient()
    ).query<{ account_id: string; list: string; hidden: string[]; density: string }>(
      'SELECT account_id, list, hidden, density FROM list_preferences',
    )
  ).rows

const WAY = { list: 'cases', hidden: ['amount'], density: 'compact' }

test('法院系统没有自己的账号，也就没有自己的习惯', async () => {
  expect(await saveListPreference(world.people.courtSystemA, WAY)).toMatchObject({
    ok: false,
    refusal: { code: 'FORBIDDEN' },
  })
  expect(await kept()).toEqual([])
})

test('各人的习惯各存各的，只读的审阅人也可以；后存的算数', async () => {
  for (const who of ['adminA', 'reviewerA'] as const)
    expect((await saveListPreference(world.people[who], WAY)).ok).toBe(true)
  expect(
    (
      await saveListPreference(world.people.adminA, {
        ...WAY,
        hidden: ['court', 'court'],
        density: 'normal',
      })
    ).ok,
  ).toBe(true)
  const rows = new Map((await kept()).map((row) => [row.account_id, row]))
  expect(rows.size).toBe(2)
  expect(rows.get(world.people.adminA.id)).toMatchObject({ hidden: ['court'], density: 'normal' })
  expect(rows.get(world.people.reviewerA.id)).toMatchObject({
    hidden: ['amount'],
    density: 'compact',
  })
})

test('两个窗口同时保存，都成功，只留下一份', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      saveListPreference(world.people.adminA, { ...WAY, hidden: [`column_${'abcdef'[index]}`] }),
    ),
  )
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await kept()).toHaveLength(1)
})

test.each([
  ['不认识的列表', { list: 'secrets' }],
  ['不认识的疏密', { density: 'huge' }],
  ['不像列名的列', { hidden: ['a b'] }],
  ['列太多', { hidden: Array(41).fill('a') }],
  ['多出来的字段', { accountId: '0d0bc4cc-a2eb-432b-9aa9-71d4b079153b' }],
])('%s：不保存', async (_what, change) => {
  expect(await saveListPreference(world.people.adminA, { ...WAY, ...change })).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID' },
  })
  expect(await kept()).toEqual([])
})
