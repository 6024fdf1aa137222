import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { importedCalls } from './imported-calls'
import { FILES, importsOf, treeOf, visit } from './source-tree'

// 数据只从 lib/data 进出：别处不直接调用 Prisma 的模型，也不发 SQL。

/** 从模型的名字（如 CourtKey）得到客户端上的名字（courtKey）。 */
const MODELS = new Set(
  [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].map(
    ([, name]) => name![0]!.toLowerCase() + name!.slice(1),
  ),
)
const RAW = /^\$(queryRaw|executeRaw)(Unsafe)?$|^\$transaction$/
/** 只有 Prisma 这样叫的方法：不论写在什么后面都算。 */
const OWN_METHODS =
  /^(find(Many|First|Unique)(OrThrow)?|(create|update|delete)Many(AndReturn)?|groupBy|upsert)$/
/** 别处也常用的词：写在模型后面才算。 */
const PLAIN_METHODS = /^(count|create|update|delete|aggregate)$/

function memberName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text
  return null
}

/** 解构也是取用：`const { $queryRaw } = db`。 */
function boundName(node: ts.Node): string | null {
  if (!ts.isBindingElement(node)) return null
  const name = node.propertyName ?? node.name
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : null
}

/** 文件里直接读写数据的地方，如 `party.findMany`、`$queryRaw`。 */
function dataCalls(tree: ts.SourceFile): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    const name = memberName(node) ?? boundName(node)
    if (name === null) return
    if (RAW.test(name) || OWN_METHODS.test(name) || (PLAIN_METHODS.test(name) && isOnModel(node)))
      found.push(name)
  })
  return found
}

function isOnModel(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false
  const model = memberName(node.expression)
  return model !== null && MODELS.has(model)
}

test('lib/data 之外没有模型调用，也没有 SQL', () => {
  const elsewhere = FILES.filter((file) => /^(lib|app|components)\//.test(file)).filter(
    (file) => !file.startsWith('lib/data/'),
  )
  expect(elsewhere.length).toBeGreaterThan(500)
  const calling = elsewhere.filter((file) => dataCalls(treeOf(file)).length > 0)
  expect(calling).toEqual([])
})

/** 取用 `$queryRaw` 的地方；写了行的类型的多一个 `<…>`。 */
function rowReads(tree: ts.SourceFile): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    const name = memberName(node) ?? boundName(node)
    if (name === null || !/^\$queryRaw(Unsafe|Typed)?$/.test(name)) return
    const { parent } = node
    const isTyped =
      (ts.isCallExpression(parent) || ts.isTaggedTemplateExpression(parent)) &&
      parent.typeArguments !== undefined
    found.push(isTyped ? `${name}<…>` : name)
  })
  return found
}

test('SQL 读出的行只由 typed-reads.ts 给类型，从所选的列得来', () => {
  // 不写类型也不行：行的类型会从上下文推出，列名写错照样编译得过。
  const reading = FILES.filter((file) => /^(lib|app|components)\//.test(file)).filter(
    (file) => rowReads(treeOf(file)).length > 0,
  )
  expect(reading).toEqual(['lib/data/door.ts', 'lib/data/typed-reads.ts'])
  expect(rowReads(treeOf('lib/data/door.ts'))).not.toContain('$queryRaw<…>')
})

test('连接、客户端、身份和读事务只有 door.ts 用', () => {
  const parts = /^lib\/data\/(connection-pool|prisma-client|identity|read-transaction)\.ts$/
  const broken = FILES.filter((file) => file !== 'lib/data/door.ts' && !parts.test(file)).flatMap(
    (file) =>
      importsOf(file)
        .filter(({ to, typeOnly }) => to !== null && parts.test(to) && !typeOnly)
        .map(({ specifier }) => `${file} → ${specifier}`),
  )
  expect(broken).toEqual([])
})

test('以系统的身份办事的，只有定时任务、运维命令和演示数据：网页的请求够不到', () => {
  // The commands of the operator are use-cases without an actor.
  const commands =
    /^lib\/use-cases\/(as-operator|account\/(create-account|renew-initial-password)|calendar\/load-notice|court\/court-keys-by-operator)\.ts$/
  const jobs =
    /^(lib\/jobs\/|lib\/files\/sweep-orphans\.ts$|lib\/data\/stores\/audit\/audit-store\.ts$|scripts\/|prisma\/seed\/|__tests__\/)/
  const calling = FILES.filter((file) =>
    importedCalls(file).some(({ fn }) => fn === 'lib/data/door.ts#asSystem'),
  )
  expect(calling).toContain('lib/jobs/anchor-chains.ts')
  expect(calling.filter((file) => !commands.test(file) && !jobs.test(file))).toEqual([])
})

test('不用账号的人，数据只经 asVisitor；够得到它的只有公众页面的行为和查询，还有转介要看的名册', () => {
  const calling = FILES.filter((file) =>
    importedCalls(file).some(({ fn }) => fn === 'lib/data/door.ts#asVisitor'),
  ).filter((file) => !file.startsWith('__tests__/'))
  expect(calling.length).toBeGreaterThan(5)
  const expected = /^lib\/(use-cases\/visitor|queries\/public)\//
  expect(calling.filter((file) => !expected.test(file))).toEqual([
    'lib/use-cases/consultation/refer-consultation.ts',
  ])
})

test('这个检查认得各种写法，也不冤枉别的调用', () => {
  const calls = (text: string) =>
    dataCalls(ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true))
  expect(calls('db.party.findMany({})')).toEqual(['findMany'])
  expect(calls('context.tx.case.count()')).toEqual(['count'])
  expect(calls(`db['courtKey']['delete']({})`)).toEqual(['delete'])
  expect(calls('const { party } = db; party.findFirst({})')).toEqual(['findFirst'])
  expect(calls('db.$executeRaw`SELECT 1`')).toEqual(['$executeRaw'])
  expect(calls('const { $queryRaw: ask } = db')).toEqual(['$queryRaw'])
  expect(calls('rows.count + list.create() + `db.party.findMany`')).toEqual([])
  const reads = (text: string) =>
    rowReads(ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true))
  expect(reads('db.$queryRaw<Row[]>`SELECT 1`; db.$queryRaw<Row[]>(sql)')).toEqual([
    '$queryRaw<…>',
    '$queryRaw<…>',
  ])
  expect(reads('return db.$queryRaw`SELECT 1`')).toEqual(['$queryRaw'])
  expect(reads(`const { $queryRawUnsafe: read } = db`)).toEqual(['$queryRawUnsafe'])
})
