import { z } from 'zod'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readValue } from '@/lib/data/typed-reads'
import { countOpenConfirmations } from '@/lib/queries/court/count-open-confirmations'
import { countReturned } from '@/lib/queries/court/count-returned'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { defineSqlQuery, readTogether } from '@/lib/queries/define-query'
import { countOpenGuidance } from '@/lib/queries/guidance/count-open-guidance'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 一个页面的几次读取合在一个事务里：每一次仍各自核对权限、各自留下记录。

let world: World
beforeAll(async () => {
  world = await buildWorld()
  await layCase(world, { status: 'returned' })
})
afterAll(closeWorld)

/** When the transaction of the read began. */
const began = defineSqlQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db) => ({
    at: await readValue(db, expression<string>(Prisma.sql`transaction_timestamp()::text`)),
  }),
  present: ({ at }) => at,
})

test('合在一起的读取在同一个事务里，单独的各在各的', async () => {
  const { clerkA } = world.people
  const [first, second] = await readTogether(clerkA, [began, began])
  expect(first).toEqual(second)
  expect(await began(clerkA, {})).not.toEqual(first)
})

test('每一次读取各自核对权限：不属于这个角色的只拒绝它自己', async () => {
  const queries = [countReturned, countOpenConfirmations, countOpenGuidance] as const
  for (const who of ['clerkA', 'judgeA', 'reviewerA', 'adminA'] as const) {
    const actor = world.people[who]
    const alone = [
      await countReturned(actor, {}),
      await countOpenConfirmations(actor, {}),
      await countOpenGuidance(actor, {}),
    ]
    expect(await readTogether(actor, queries)).toEqual(alone)
  }
  const [returned, , guidance] = await readTogether(world.people.clerkA, queries)
  expect(returned).toMatchObject({ ok: true, value: 1 })
  expect(guidance).toMatchObject({ ok: false })
})

test('审阅人员的读取合在一起，查阅记录照样写入', async () => {
  const owner = await ownerClient()
  const recorded = async () =>
    Number(
      (await owner.query(`SELECT count(*) AS n FROM events WHERE kind = 'list.viewed'`)).rows[0].n,
    )
  const before = await recorded()
  const [listed] = await readTogether(world.people.reviewerA, [findCourtCases, countReturned])
  expect(listed.ok).toBe(true)
  expect(await recorded()).toBeGreaterThan(before)
})
