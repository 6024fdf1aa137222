import fc from 'fast-check'
import { readAs } from '@/lib/data/door'
import { findUndisputedFacts } from '@/lib/data/stores/fact/undisputed-fact-store'
import {
  FACT_ANSWERS,
  findConfirmedFacts,
  type FactAnswer,
} from '@/lib/domain/fact/undisputed-facts'
import { layFact, layFactAnswer } from '@/__tests__/support/undisputed-facts'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 在线调解规则 第18条: 法院只读到各方共同确认的无争议事实; 没有确认的, 数据库也不给.

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  existing = await layCase(world, { status: 'in_mediation' })
})
afterAll(closeWorld)

type Who = keyof World['people']
const COURT = ['clerkA', 'judgeA', 'reviewerA'] as const
const read = (who: Who) =>
  readAs(world.people[who], 'test', (db) => findUndisputedFacts(db, existing.id))
const numbersOf = async (who: Who) => [who, (await read(who)).map(({ no }) => no)]
const answer = (
  factId: string,
  side: 'applicantId' | 'respondentId',
  said: FactAnswer = 'confirms',
) => layFactAnswer(existing.id, factId, existing[side], said)

test('调解员和机构读到每一项；法院和审阅人只读到各方都确认的', async () => {
  const [none, one, both] = [
    await layFact(existing.id),
    await layFact(existing.id),
    await layFact(existing.id),
  ]
  await answer(one, 'applicantId')
  await answer(both, 'applicantId')
  await answer(both, 'respondentId')
  expect(none).not.toBe(one)
  for (const who of ['mediatorA', 'adminA'] as const)
    expect(await numbersOf(who)).toEqual([who, [1, 2, 3]])
  for (const who of COURT) expect(await numbersOf(who)).toEqual([who, [3]])
  for (const who of ['mediatorA2', 'mediatorB', 'adminB', 'clerkB', 'reviewerB'] as const)
    if (who in world.people) expect(await numbersOf(who as Who)).toEqual([who, []])
  // The court's own system reads what it is given by its key, and no fact
  // (docs/decisions/0132-changes-and-webhooks.md).
  await expect(read('courtSystemA')).rejects.toThrow(/permission denied/)
})

test('一方改为不确认、事实被撤回，法院就读不到了；没有确认的答复，法院也读不到', async () => {
  const changed = await layFact(existing.id)
  const kept = await layFact(existing.id)
  await answer(kept, 'applicantId', 'does_not_confirm')
  for (const id of [changed, kept]) {
    await answer(id, 'applicantId')
    await answer(id, 'respondentId')
  }
  expect(await numbersOf('clerkA')).toEqual(['clerkA', [1, 2]])
  await answer(changed, 'respondentId', 'does_not_confirm')
  const [shown, ...others] = await read('clerkA')
  expect(others).toEqual([])
  expect(shown).toMatchObject({ no: 2 })
  expect(shown!.confirmations.map((each) => each.answer)).toEqual(['confirms', 'confirms'])
  await asOwner(
    `UPDATE undisputed_facts SET ended_at = now(), ended_by = '谢岚', ended_because = 'withdrawn',
     end_reason = '记载有误' WHERE id = $1`,
    [kept],
  )
  for (const who of COURT) expect(await numbersOf(who)).toEqual([who, []])
})

test('任意的核对过程：法院从数据库读到的，就是规则认定的无争议事实', async () => {
  const said = fc.record({
    by: fc.constantFrom('applicantId' as const, 'respondentId' as const),
    answer: fc.constantFrom(...FACT_ANSWERS),
  })
  const history = fc.record({ said: fc.array(said, { maxLength: 4 }), isEnded: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 6 }), async (histories) => {
      existing = await layCase(world, { status: 'in_mediation' })
      for (const each of histories) {
        const id = await layFact(existing.id, {
          ...(each.isEnded && {
            ended_at: new Date(),
            ended_by: '谢岚',
            ended_because: 'superseded',
          }),
        })
        for (const entry of each.said) await answer(id, entry.by, entry.answer)
      }
      const parties = [{ id: existing.applicantId }, { id: existing.respondentId }]
      const expected = findConfirmedFacts(await read('mediatorA'), parties).map(({ no }) => no)
      for (const who of ['clerkA', 'reviewerA'] as const)
        expect(await numbersOf(who)).toEqual([who, expected])
    }),
    { numRuns: 25 },
  )
})

test('事实只能终止，不能改写、删除；核对只能增加', async () => {
  const privileges = await asOwner<{ table: string; role: string; privileges: string[] }>(
    `SELECT table_name::text AS "table", grantee AS role,
       array_agg(privilege_type::text ORDER BY privilege_type) AS privileges
     FROM information_schema.role_table_grants
     WHERE table_name IN ('undisputed_facts', 'fact_confirmations') AND grantee LIKE 'heyi%'
     GROUP BY 1, 2 ORDER BY 1, 2`,
  )
  // 当事人按列读；只有核对能由其增加。
  const each = (table: string, ofParties: readonly object[]) => [
    { table, role: 'heyi_app', privileges: ['INSERT', 'SELECT'] },
    { table, role: 'heyi_job', privileges: ['SELECT'] },
    ...ofParties,
    { table, role: 'heyi_reader', privileges: ['SELECT'] },
  ]
  const adding = { table: 'fact_confirmations', role: 'heyi_party', privileges: ['INSERT'] }
  expect(privileges).toEqual([
    ...each('fact_confirmations', [adding]),
    ...each('undisputed_facts', []),
  ])
  const columns = await asOwner<{ name: string }>(
    `SELECT column_name::text AS name FROM information_schema.column_privileges
     WHERE table_name IN ('undisputed_facts', 'fact_confirmations') AND privilege_type = 'UPDATE'
       AND grantee LIKE 'heyi%' ORDER BY 1`,
  )
  expect(columns.map(({ name }) => name)).toEqual([
    'end_reason',
    'ended_at',
    'ended_because',
    'ended_by',
  ])
})
