import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDatabaseTables } from '../support/database-catalogue'
import { readPrismaSchema, type Table } from '../support/prisma-schema'
import { closeWorld, ownerClient } from '../support/world'

// prisma/schema.prisma 与迁移做出的库逐项相同：表、列、类型、可空、默认值、主键、唯一、索引、外键。
// 角色、策略、触发器、函数和部分索引是 Prisma 说不出来的，不在此列。

const schema = readFileSync(join(__dirname, '..', '..', 'prisma', 'schema.prisma'), 'utf8')

/** Order of foreign keys and columns means nothing. */
const sorted = (tables: Readonly<Record<string, Table>>) =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      {
        ...table,
        foreignKeys: [...table.foreignKeys].sort((a, b) =>
          a.columns.join().localeCompare(b.columns.join()),
        ),
      },
    ]),
  )

let database: Record<string, Table>
beforeAll(async () => {
  database = await readDatabaseTables(await ownerClient())
})
afterAll(closeWorld)

test('模型与迁移做出的库处处相同', () => {
  const tables = readPrismaSchema(schema)
  expect(Object.keys(tables).length).toBeGreaterThan(35)
  expect(sorted(database)).toEqual(sorted(tables))
})

test.each([
  ['多一张表', /$/, '\nmodel Extra {\n  id Int @id\n}\n'],
  ['多一列', /^model Court \{$/m, '$&\n  foundedYear Int? @map("founded_year")'],
  ['类型不同', /caseNumberPrefix String /, 'caseNumberPrefix Int '],
  ['可空不同', /shortName( +)String /, 'shortName$1String? '],
  ['默认值不同', /@default\("civil"\)/, '@default("other")'],
  ['少一个唯一', /linkHash( +)String( +)@unique/, 'linkHash$1String$2'],
  ['少一个索引', / {2}@@index\(\[institutionId, role\]\)\n/, ''],
  ['索引的次序不同', /\[mediatorId, heldOn\(sort: Desc\)\]/, '[mediatorId, heldOn]'],
  ['主键不同', /@@id\(\[year, prefix\]\)/, '@@id([prefix, year])'],
  [
    '外键随动不同',
    /references: \[id, courtId, holderId\], onUpdate: Cascade/,
    'references: [id, courtId, holderId], onUpdate: Restrict',
  ],
  ['外键指向不同', /references: \[accountId\]\)/, 'references: [institutionId])'],
])('看得出：%s', (_title, place, change) => {
  const changed = schema.replace(place, change)
  expect(changed).not.toBe(schema)
  expect(sorted(readPrismaSchema(changed))).not.toEqual(sorted(database))
})

test('读不懂的写法不放过', () => {
  const unknown = schema.replace('caseNumberPrefix String', 'caseNumberPrefix Bytes ')
  expect(() => readPrismaSchema(unknown)).toThrow('no type known for Bytes')
})
