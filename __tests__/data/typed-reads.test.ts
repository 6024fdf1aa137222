import { readAs, withActor, type Read } from '@/lib/data/door'
import { COLUMN_NAMES } from '@/lib/data/generated/tables'
import { Prisma } from '@/lib/data/generated/prisma/client'
import {
  columnsOf,
  expression,
  nullable,
  readRow,
  readRows,
  readValue,
  select,
  writeReturning,
  type Selection,
} from '@/lib/data/typed-reads'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const a = columnsOf('accounts', 'a')
const i = columnsOf('institutions', 'i')
const NAMED = select({
  id: a.id,
  mustChange: a.must_change_password,
  createdAt: a.created_at,
  institution: nullable(i.name),
  letters: expression<number>(Prisma.sql`length(${a.name})`),
})
const findNamed = (db: Read, id: string) =>
  readRow(
    db,
    NAMED,
    Prisma.sql`FROM accounts a LEFT JOIN institutions i ON ${i.id} = ${a.institution_id}
      WHERE ${a.id} = ${id}::uuid`,
  )

test('行的字段和类型从所选的列得来，两种事务读出来一样', async () => {
  const { adminA } = world.people
  const row = await readAs(adminA, 'test', (db) => findNamed(db, adminA.id))
  const letters: number = row!.letters
  const institution: string | null = row!.institution
  expect({ ...row, letters, institution }).toEqual({
    id: adminA.id,
    mustChange: false,
    createdAt: expect.any(Date),
    institution: expect.any(String),
    letters: adminA.name.length,
  })
  expect(await withActor(adminA, (db) => findNamed(db, adminA.id))).toEqual(row)
})

test('没有这一行就是 null', async () => {
  const { adminA } = world.people
  expect(await readAs(adminA, 'test', (db) => findNamed(db, crypto.randomUUID()))).toBeNull()
})

test('读一个值的语句没有行，写一行的语句没有写，都是错误，不是空值', async () => {
  const { adminA } = world.people
  const nameLength = expression<number>(Prisma.sql`length(${a.name})`)
  const ofAccount = (id: string) => Prisma.sql`FROM accounts a WHERE ${a.id} = ${id}::uuid`
  const letters: number = await readAs(adminA, 'test', (db) =>
    readValue(db, nameLength, ofAccount(adminA.id)),
  )
  expect(letters).toBe(adminA.name.length)
  await expect(
    readAs(adminA, 'test', (db) => readValue(db, nameLength, ofAccount(crypto.randomUUID()))),
  ).rejects.toThrow('returned no row')
  await expect(
    withActor(adminA, (db) =>
      writeReturning(
        db,
        select({ id: a.id }),
        Prisma.sql`UPDATE accounts a SET name = a.name
          WHERE ${a.id} = ${crypto.randomUUID()}::uuid`,
      ),
    ),
  ).rejects.toThrow('returned none')
})

// Each of these is `false` only while the wrong name or type does not compile: where the types
// become looser the conditional type is `true`, and the value no longer compiles.
const hasUnknownColumn: 'nmae' extends keyof typeof a ? true : false = false
const hasUnknownTable: 'acounts' extends Parameters<typeof columnsOf>[0] ? true : false = false
const SELECTED = select({ at: a.created_at })
type SelectedRow = Awaited<ReturnType<typeof readRows<RowIn<typeof SELECTED>>>>[number]
type RowIn<S> = S extends Selection<infer Row> ? Row : never
const isInstantText: SelectedRow['at'] extends string ? true : false = false
const hasUnselectedColumn: 'name' extends keyof SelectedRow ? true : false = false

test('写错的列名、列的类型用错，都编译不过', async () => {
  expect([hasUnknownColumn, hasUnknownTable, isInstantText, hasUnselectedColumn]).not.toContain(
    true,
  )
  const [row] = await readAs(world.people.adminA, 'test', (db) =>
    readRows(db, SELECTED, Prisma.sql`FROM accounts a LIMIT 1`),
  )
  expect(row).toEqual({ at: expect.any(Date) })
})

test('别名和字段名只能是字母：它们写在语句的文字里', () => {
  expect(() => columnsOf('accounts', 'a; DROP')).toThrow('an alias is a lower-case word')
  expect(() => select({ 'x" , 1 AS "y': a.id })).toThrow('a field is named by letters')
})

test('生成的表和列与数据库里的一致', async () => {
  const { rows } = await (
    await ownerClient()
  ).query<{ name: string; columns: string[] }>(`
    SELECT table_name AS name, array_agg(column_name::text) AS columns
    FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name`)
  const stored = new Map(rows.map(({ name, columns }) => [name, [...columns].sort()]))
  for (const [name, columns] of Object.entries(COLUMN_NAMES))
    expect([name, stored.get(name)]).toEqual([name, [...columns].sort()])
})
