import { arrayBuffer } from 'node:stream/consumers'
import type { Actor } from '@/lib/domain/access/roles'
import type { ReadDictionaryLine } from '@/lib/domain/import/dictionary-columns'
import { checkDictionary } from '@/lib/edge/upload/check-dictionary'
import { exportDictionary } from '@/lib/queries/system/export-dictionary'
import {
  planDictionaryImport,
  type DictionaryPlanView,
} from '@/lib/queries/system/plan-dictionary-import'
import { importDictionary } from '@/lib/use-cases/dictionary/import-dictionary'
import { importDictionaryAsOperator } from '@/lib/use-cases/dictionary/import-dictionary-as-operator'
import { readListApart } from '@/lib/use-cases/dictionary/read-list-apart'
import { setDictionaryValue } from '@/lib/use-cases/dictionary/set-value'
import { query } from '../../support/import-runs'
import { done, TEXT } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 字典整表：导出再导入没有变化；先检查后写入，有一行不行就都不写；两人同时改，后一人知道是谁。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const KEY = 'cause_2025'
const HEAD = '代码,名称,别名,上级代码,排序,启用日期,停用日期,接替代码'
const csv = (...lines: readonly string[]) => Buffer.from([HEAD, ...lines].join('\r\n'))

async function read(bytes: Buffer) {
  const answer = await readListApart(KEY, bytes)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

const look = async (lines: readonly ReadDictionaryLine[]) =>
  done(
    planDictionaryImport(world.people.system, {
      dictionary: KEY,
      from: '',
      retiresAbsent: false,
      lines,
    }),
  )

const upload = (actor: Actor, body: Buffer) =>
  checkDictionary(
    new Request(`http://heyi.test/api/imports/dictionary?dictionary=${KEY}&from=x`, {
      method: 'POST',
      body: new Uint8Array(body),
    }),
    { actor },
  )

const confirm = (view: { payload: string | null; seen: number }) =>
  importDictionary(world.people.system, {
    dictionary: KEY,
    lines: JSON.parse(view.payload ?? '[]'),
    reason: TEXT,
    seen: String(view.seen),
  })

const written = () =>
  query('SELECT code, name, no, set_by_name AS by FROM dictionary_values ORDER BY code, no')

test('整表：检查、写入、导出、再导入没有变化；国标编码的 CSV 也可以；命令与页面一样', async () => {
  const { system, security } = world.people
  const list = await read(
    csv(
      '4.1,买卖合同纠纷,"买卖纠纷、购销纠纷",4,,,,',
      '4.1.1,分期付款买卖合同纠纷,,4.1,,2026/12/5,,',
    ),
  )
  const refused = csv('4.1,买卖合同纠纷,,9.9,,,,', '4.2,,,4,,,,')
  expect((await upload(security, refused)).status).toBe(404)
  const wrong = (await (await upload(system, refused)).json()) as DictionaryPlanView
  expect(Object.keys(wrong.mistakes)).toEqual(['from'])
  expect(wrong.counts).toMatchObject({ refused: 2 })
  expect(wrong.payload).toBeNull()
  expect(wrong.lines.map(({ rowNo, what }) => [rowNo, what])).toEqual([
    [3, ['名称：此项必填，请补充。']],
    [2, ['上级代码：没有这个上级代码，或者上下级循环，请核对。']],
  ])
  const first = await look(list)
  expect([first.counts.added, await written()]).toEqual([2, []])
  // Somebody else sets a value between the look and the confirmation.
  await done(
    setDictionaryValue(system, {
      dictionary: KEY,
      code: '5',
      name: '知识产权与竞争纠纷',
      aliases: '知产纠纷',
      parent: '',
      position: '5000',
      validFrom: '',
      retiredFrom: '',
      successor: '',
      reason: TEXT,
      seen: '0',
    }),
  )
  expect(await confirm(first)).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: system.name } },
  })
  expect((await done(confirm(await look(list)))).counts).toMatchObject({ added: 2, same: 0 })
  expect(await query(`SELECT data FROM events WHERE kind = 'dictionary.imported'`)).toHaveLength(1)

  const { file } = await done(exportDictionary(system, { dictionary: KEY }))
  const bytes = await arrayBuffer((await file.read()).stream)
  const exported = await look(await read(Buffer.from(bytes)))
  expect(exported).toMatchObject({ total: 0, counts: { same: 14, refused: 0 }, payload: null })
  expect(await exportDictionary(security, { dictionary: KEY })).toMatchObject({ ok: false })

  // 表头 and 4.1,买卖合同 in GB 18030, as Excel saves it.
  const head =
    'b4fac2eb2cc3fbb3c62cb1f0c3fb2cc9cfbcb6b4fac2eb2cc5c5d0f22cc6f4d3c3c8d5c6da2ccda3d3c3c8d5c6da2cbdd3cce6b4fac2eb'
  const gbk = Buffer.from(`${head}0d0a342e312cc2f2c2f4bacfcdac2c2c342c2c2c2c`, 'hex')
  expect((await look(await read(gbk))).lines).toMatchObject([
    { code: '4.1', name: '买卖合同', is: 'renamed' },
  ])

  const operators = (more: object) =>
    importDictionaryAsOperator({ dictionary: 'cause_2020', isCheck: false, ...more }, list)
  expect(await operators({ retiresAbsent: true })).toMatchObject({
    refusal: { fields: { from: 'REQUIRED' } },
  })
  const before = await written()
  expect((await done(operators({ retiresAbsent: false, isCheck: true }))).length).toBe(2)
  expect(await written()).toEqual(before)
  await done(operators({ retiresAbsent: false }))
  expect(await written()).toContainEqual({
    code: '4.1',
    name: '买卖合同纠纷',
    no: 1,
    by: '系统维护人员',
  })
})
