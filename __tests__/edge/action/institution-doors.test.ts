import ExcelJS from 'exceljs'
import { serveJump } from '@/lib/edge/route/serve-jump'
import { FILE_POLICY } from '@/lib/edge/security/security-headers'
import { serveTemplate } from '@/lib/edge/download/serve-template'
import { TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const NOT_THERE = {
  code: 'NOT_FOUND',
  message: '没有找到该内容，或者您无权查看。请从列表重新进入。',
}
const OTHERS = [
  'mediatorA',
  'clerkA',
  'judgeA',
  'reviewerA',
  'auditor',
  'partyX',
  'system',
  'courtSystemA',
] as const
const template = (who: keyof World['people'], kind: string) =>
  serveTemplate(new Request('http://heyi.test/api/imports/template/x'), {
    actor: world.people[who],
    params: { kind },
  })
const jump = (who: keyof World['people'], q: string | null) =>
  serveJump(
    new Request(`http://heyi.test/api/jump${q === null ? '' : `?q=${encodeURIComponent(q)}`}`),
    { actor: world.people[who] },
  )

test.each(OTHERS)('%s：导入模板对其不存在', async (who) => {
  for (const answer of [await template(who, 'cases'), await template(who, 'mediators')])
    expect([answer.status, await answer.json()]).toEqual([404, NOT_THERE])
})

test.each(['mediatorA', 'auditor', 'partyX', 'system', 'courtSystemA'] as const)(
  '%s：跳转对其不存在',
  async (who) => {
    const answer = await jump(who, '测试')
    expect([answer.status, await answer.json()]).toEqual([404, NOT_THERE])
  },
)

test('法院只能跳转到自己引调的案件，不能跳转到任何机构的人员', async () => {
  const referred = await layCase(world, { status: 'in_mediation', courtId: world.courts.a })
  for (const who of ['clerkA', 'judgeA'] as const) {
    expect(await (await jump(who, referred.caseNo)).json()).toMatchObject({
      cases: [{ caseId: referred.id }],
      people: [],
    })
  }
  expect(await (await jump('clerkB', referred.caseNo)).json()).toMatchObject({
    cases: [],
    people: [],
  })
  // A reviewer's reads are recorded one by one; text typed here is none.
  expect(await (await jump('reviewerA', referred.caseNo)).json()).toMatchObject({
    cases: [],
    people: [],
  })
})

test.each(['', 'people', 'CASES', '__proto__', '../cases', 'cases/'])(
  '没有 %j 这种模板',
  async (kind) => {
    const answer = await template('adminA', kind)
    expect([answer.status, await answer.json()]).toEqual([404, NOT_THERE])
  },
)

test.each(['cases', 'mediators'] as const)(
  '%s 的导入模板以中文文件名下载，含有对应的工作表',
  async (kind) => {
    const answer = await template('adminA', kind)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    const name = /filename\*=UTF-8''(.+)$/.exec(answer.headers.get('content-disposition')!)![1]!
    expect(decodeURIComponent(name)).toBe(TEMPLATE.fileName[kind])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    expect(book.getWorksheet(TEMPLATE.sheet[kind])).toBeDefined()
  },
)

test('跳转只找到本机构的内容，找不到别的机构的', async () => {
  const mine = await layCase(world, { status: 'in_mediation' })
  const found = await (await jump('adminA', mine.caseNo)).json()
  expect(JSON.stringify(found)).toContain(mine.id)
  expect(JSON.stringify(await (await jump('adminB', mine.caseNo)).json())).not.toContain(mine.id)
})

test.each([
  null,
  '',
  ' ',
  '%',
  '_',
  '\u0000',
  '\ud800',
  "'; DROP TABLE cases; --",
  'x'.repeat(10_000),
  '（２０２６）',
])('跳转查找 %j 总是得到列表，不会出错', async (q) => {
  const answer = await jump('adminA', q === null ? null : q.toWellFormed())
  expect(answer.status).toBe(200)
})
