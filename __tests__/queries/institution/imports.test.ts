import { exportImportResult } from '@/lib/queries/import/export-import-result'
import { findImports } from '@/lib/queries/import/find-imports'
import { getImport, IMPORT_LINES_PER_PAGE } from '@/lib/queries/import/get-import'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { caseLine, checkCases, CLOSED, type CaseLine } from '../../support/import-file'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, type World } from '../../support/world'

let world: World
let importId: string
const LINES = IMPORT_LINES_PER_PAGE * 2 + 10
beforeAll(async () => {
  world = await buildWorld()
  importId = await checkCases(world.people.adminA, [
    ...Array.from({ length: LINES - 1 }, (_, index) =>
      caseLine(index, index % 2 === 0 ? { acceptedAt: '2026-03-03', mediator: '谢岚' } : CLOSED),
    ),
    caseLine(LINES, {
      applicantNumber: '819999199003070015',
      respondentName: '=HYPERLINK("http://x")',
    }),
  ])
})
afterAll(closeWorld)

const view = async (query: Record<string, unknown> = {}) => {
  const answer = await getImport(world.people.adminA, { importId, ...query })
  if (!answer.ok) throw new Error('the import is not seen')
  return answer.value
}

test('别的机构的导入不在列表里，文件与不存在一样', async () => {
  for (const who of ['adminB', 'mediatorA', 'clerkA'] as const) {
    const list = await findImports(world.people[who], {})
    expect(list.ok ? list.value.rows : []).toEqual([])
    expect(await exportImportResult(world.people[who], { import: importId })).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
  }
  expect(await findImports(world.people.adminA2, {})).toMatchObject({
    ok: true,
    value: { total: 1, rows: [{ id: importId, ready: LINES - 1, refused: 1, made: 0 }] },
  })
})

test('检查结果按文件的次序逐页阅读，可前可后，可以只看一种结果', async () => {
  const first = await view()
  expect(first.lines.map(({ rowNo }) => rowNo)).toEqual(
    Array.from({ length: IMPORT_LINES_PER_PAGE }, (_, index) => index + 2),
  )
  expect(first.previous).toBeNull()
  const second = await view({ after: first.next })
  expect(second.lines[0]!.rowNo).toBe(IMPORT_LINES_PER_PAGE + 2)
  const third = await view({ after: second.next })
  expect([third.lines.length, third.next]).toEqual([10, null])
  expect((await view({ before: third.previous })).lines).toEqual(second.lines)
  expect((await view({ before: second.previous })).previous).toBeNull()
  expect((await view({ state: 'refused' })).lines.map(({ rowNo }) => rowNo)).toEqual([LINES + 1])
})

test('每一行写明将怎样办，或者哪个单元格为什么不行', async () => {
  const { lines } = await view()
  expect(lines[0]!.what).toEqual([
    '导入后为“待分配”，调解期限至 2026-04-02。表格中的调解员 谢岚 不会自动承办，请导入后再分配。',
  ])
  expect(lines[1]!.what).toEqual([
    '导入后为“已结案”：达成调解协议，用时 6 天，计入谢岚的办案统计。',
  ])
  expect((await view({ state: 'refused' })).lines[0]!.what).toEqual([
    'M111 申请人证件号码：居民身份证号码的校验码不对，请核对是否录错。',
  ])
})

test('按文件名或导入人的一部分、种类和状态筛选，看不懂的条件不起作用', async () => {
  const found = async (query: Record<string, unknown>, who: 'adminA' | 'adminB' = 'adminA') => {
    const list = await findImports(world.people[who], query)
    return list.ok ? list.value.rows.length : null
  }
  const list = await findImports(world.people.adminA, {})
  const [row] = list.ok ? list.value.rows : []
  for (const q of [row!.fileName.slice(1, 4), row!.by, row!.fileName.toUpperCase()])
    expect([q, await found({ q })]).toEqual([q, 1])
  expect([
    await found({ q: '%' }),
    await found({ q: '没有这个文件' }),
    await found({ kind: 'mediators' }),
    await found({ state: row!.state }),
  ]).toEqual([0, 0, 0, 1])
  expect(await found({ kind: 'x', state: '__proto__', size: '50' })).toBe(1)
  expect(await found({ q: row!.fileName }, 'adminB')).toBe(0)
})

describe('检查之后、导入之前', () => {
  const seen = async (lines: readonly CaseLine[]) => {
    const id = await checkCases(world.people.adminA, lines)
    return viewOf(getImport(world.people.adminA, { importId: id }))
  }
  const today = toLocalDate(now())

  test('数出一到就逾期的：受理期限、调解期限各几行；没有过的、已结案的不算', async () => {
    const { overdue } = await seen([
      caseLine(301),
      caseLine(302),
      caseLine(303, { referredAt: today }),
      caseLine(304, { acceptedAt: '2026-03-03' }),
      caseLine(305, { referredAt: today, acceptedAt: today }),
      caseLine(306, CLOSED),
    ])
    expect(overdue).toEqual({ unaccepted: 2, accepted: 1 })
  })

  test('几行有同样的错，合在一起：行数多的在前，只有一行的不列，写法不同的分开', async () => {
    const strange = { court: '乙市法院' }
    const { common } = await seen([
      ...Array.from({ length: 6 }, (_, index) => caseLine(400 + index, strange)),
      caseLine(410, { amount: '-1' }),
      caseLine(411, { amount: '-1' }),
      caseLine(412, { court: '丙市法院' }),
      caseLine(413),
    ])
    expect(common.map(({ rows, first }) => [rows, first])).toEqual([
      [6, [2, 3, 4, 5, 6]],
      [2, [8, 9]],
    ])
    expect(common[0]!.what).toMatch(/^引调法院：/)
    expect(common[1]!.what).toBe('标的额：金额不能为负数，请核对后重新填写。')
  })
})
