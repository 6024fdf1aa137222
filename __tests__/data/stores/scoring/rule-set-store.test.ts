import { asSystem, withActor } from '@/lib/data/door'
import {
  findRuleSetInForce,
  getRuleSet,
  readRuleSet,
} from '@/lib/data/stores/scoring/rule-set-store'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

let world: World
const day = (text: string) => parseLocalDate(text)!

beforeEach(async () => {
  world = await buildWorld()
})
afterEach(async () => {
  const db = await ownerClient()
  await db.query(`ALTER TABLE score_rule_sets DISABLE TRIGGER score_rule_sets_stay;
    DELETE FROM score_rule_sets WHERE version <> 'default-1';
    ALTER TABLE score_rule_sets ENABLE TRIGGER score_rule_sets_stay`)
})
afterAll(closeWorld)

async function layRules(
  version: string,
  effectiveOn: string,
  rules: object = { ...DEFAULT_1, version },
): Promise<void> {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO score_rule_sets (version, rules, effective_on, source) VALUES ($1, $2, $3, '测试')`,
    [version, rules, effectiveOn],
  )
}

test('谁也不能更改已经存入的规则', async () => {
  const db = await ownerClient()
  await expect(
    db.query(`UPDATE score_rule_sets SET effective_on = '2020-01-01' WHERE version = 'default-1'`),
  ).rejects.toThrow()
  await expect(
    db.query(`DELETE FROM score_rule_sets WHERE version = 'default-1'`),
  ).rejects.toThrow()
})

test('库中的 default-1 与代码中的默认规则一字不差', async () => {
  const stored = await asSystem('read the rules for a test', (db) => getRuleSet(db, 'default-1'))
  expect(stored).toEqual(DEFAULT_1)
})

test('某一天适用当天已经生效的最新一版；第一版生效之前没有规则', async () => {
  await layRules('second', '2026-03-01')
  const inForce = (on: string) =>
    withActor(
      world.people.adminA,
      async (db) => (await findRuleSetInForce(db, day(on)))?.version ?? null,
    )
  expect(await inForce('2018-12-31')).toBeNull()
  expect(await inForce('2019-01-01')).toBe('default-1')
  expect(await inForce('2026-02-28')).toBe('default-1')
  expect(await inForce('2026-03-01')).toBe('second')
})

test.each([
  [
    '缺一项操作',
    { ...DEFAULT_1, version: 'x', operations: { accept: DEFAULT_1.operations.accept } },
  ],
  ['分数不是整数', { ...DEFAULT_1, version: 'x', result: { ...DEFAULT_1.result, success: 5.5 } }],
  [
    '时间档次不递增',
    {
      ...DEFAULT_1,
      version: 'x',
      timeTiers: [
        { withinDays: 15, points: 8 },
        { withinDays: 7, points: 10 },
      ],
    },
  ],
  [
    '最后一档之前就没有上限',
    {
      ...DEFAULT_1,
      version: 'x',
      timeTiers: [
        { withinDays: null, points: 8 },
        { withinDays: 7, points: 10 },
      ],
    },
  ],
  ['内容写的是别的版本', { ...DEFAULT_1, version: 'y' }],
])('坏的规则不用来计算：%s', (_, rules) => {
  expect(() => readRuleSet({ version: 'x', rules })).toThrow('score_rule_sets x')
})
