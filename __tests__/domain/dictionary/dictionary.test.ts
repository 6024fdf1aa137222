import { causeVersionOn, dayWithin } from '@/lib/domain/dictionary/catalogue'
import { decideValue } from '@/lib/domain/dictionary/decide-value'
import {
  countPlanned,
  findTermMistakes,
  planImport,
  type TypedValue,
} from '@/lib/domain/dictionary/plan-import'
import { planList } from '@/lib/domain/dictionary/plan-list'
import type { ReadDictionaryLine } from '@/lib/domain/import/dictionary-columns'
import { settleDispute } from '@/lib/domain/dictionary/settle-dispute'
import {
  mergeValues,
  settleCode,
  settleWord,
  stateOn,
  type DictionaryValue,
} from '@/lib/domain/dictionary/values'
import { addDays, parseLocalDate } from '@/lib/domain/time/local-date'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'

// 字典的规则：停用自某天起不再供选，有接替的按接替的登记，别名照样认得，规则要用的值停不了。

const day = (text: string) => parseLocalDate(text)!
const today = day('2026-11-30')
const value = (code: string, more: Partial<DictionaryValue> = {}): DictionaryValue => ({
  code,
  name: `${code}纠纷`,
  aliases: [],
  parent: null,
  position: 10,
  validFrom: null,
  retiredFrom: null,
  successor: null,
  ...more,
})
const types = BASE_VALUES.dispute_type
const contract = types.find(({ code }) => code === 'contract')!
const retired = { ...contract, retiredFrom: today, successor: 'contract_quasi' }

test('停用从当天起，启用也从当天起；停用的代码照样查得到名称', () => {
  const limited = { validFrom: day('2026-11-30'), retiredFrom: day('2026-12-02') }
  expect(
    ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'].map((each) =>
      stateOn(limited, day(each)),
    ),
  ).toEqual(['coming', 'retiring', 'retiring', 'retired'])
  expect(settleCode(mergeValues(types, [retired]), 'contract', today)).toMatchObject({
    how: 'replaced',
    value: { code: 'contract_quasi' },
  })
  expect(settleCode(mergeValues(types, [retired]), 'contract', day('2026-11-29')).how).toBe('same')
})

test('名称、别名、停用的名称各是什么，不分全半角和空格；没有接替的说已停用', () => {
  const values = [
    value('a', { aliases: ['甲 类'] }),
    value('b', { retiredFrom: today, successor: 'a' }),
    value('c', { retiredFrom: today }),
    value('d', { retiredFrom: today, successor: 'b' }),
  ]
  expect(
    ['ａ纠纷', '甲类', 'b 纠纷', 'c纠纷', 'd纠纷', '无此纠纷'].map((word) => {
      const found = settleWord(values, word, today)
      return [found.how, found.how === 'unlisted' ? null : found.value.code]
    }),
  ).toEqual([
    ['same', 'a'],
    ['alias', 'a'],
    ['replaced', 'a'],
    ['retired', 'c'],
    ['replaced', 'a'],
    ['unlisted', null],
  ])
})

test('相互接替的不会转个不停', () => {
  const round = [
    value('a', { retiredFrom: today, successor: 'b' }),
    value('b', { retiredFrom: today, successor: 'a' }),
  ]
  expect(settleCode(round, 'a', today).how).toBe('retired')
})

test('案由版本按施行日分，旧版的值按它施行的日子看', () => {
  const days = ['2011-03-31', '2020-12-31', '2021-01-01', '2025-12-31', '2026-01-01']
  expect(days.map((each) => causeVersionOn(day(each)))).toEqual([
    '2011',
    '2011',
    '2020',
    '2020',
    '2025',
  ])
  expect(dayWithin('2020', today)).toBe('2025-12-31')
  expect(dayWithin('2025', today)).toBe(today)
})

test('登记时换成接替的类型和现行案由名称，并说换了什么；字典里没有的案由照原样', () => {
  const causes = { '2011': [], '2020': [], '2025': [value('4.1', { aliases: ['买卖纠纷'] })] }
  const words = { types: mergeValues(types, [retired]), causes }
  const dispute = { disputeType: 'contract', cause: '买卖纠纷', causeVersion: '2025' } as const
  expect(settleDispute(words, dispute, today)).toMatchObject({
    ok: true,
    value: {
      dispute: { disputeType: 'contract_quasi', cause: '4.1纠纷' },
      replaced: [
        { field: 'disputeType', from: '合同纠纷', to: '合同、无因管理、不当得利纠纷' },
        { field: 'cause', from: '买卖纠纷', to: '4.1纠纷' },
      ],
    },
  })
  expect(settleDispute(words, { ...dispute, cause: '别的纠纷' }, today)).toMatchObject({
    ok: true,
    value: { dispute: { cause: '别的纠纷' } },
  })
  const without = { ...words, types: mergeValues(types, [{ ...retired, successor: null }]) }
  expect(settleDispute(without, dispute, today)).toMatchObject({
    ok: false,
    refusal: { fields: { disputeType: 'DICTIONARY_RETIRED' } },
  })
})

describe('设定一个值', () => {
  const special = types.find(({ code }) => code === 'special_procedure')!
  const causes = [value('4', { name: '合同、准合同纠纷' })]
  test.each([
    ['停用', 'dispute_type', types, retired, null],
    ['加别名', 'dispute_type', types, { ...contract, aliases: ['合同类'] }, null],
    [
      '改名',
      'dispute_type',
      types,
      { ...contract, name: '合约纠纷' },
      { name: 'DICTIONARY_FIXED' },
    ],
    ['新增类型', 'dispute_type', types, value('new'), { code: 'DICTIONARY_FIXED' }],
    [
      '停用规则要用的',
      'dispute_type',
      types,
      { ...special, retiredFrom: today },
      { retiredFrom: 'DICTIONARY_KEPT' },
    ],
    [
      '改调解结果',
      'outcome',
      BASE_VALUES.outcome,
      BASE_VALUES.outcome[0]!,
      { name: 'DICTIONARY_FIXED' },
    ],
    ['什么也没有改', 'dispute_type', types, contract, { name: 'DICTIONARY_SAME' }],
    [
      '从昨天起停用',
      'dispute_type',
      types,
      { ...contract, retiredFrom: day('2026-11-29') },
      { retiredFrom: 'DATE_IN_PAST' },
    ],
    [
      '由停用的接替',
      'dispute_type',
      mergeValues(types, [retired]),
      { ...types[0]!, retiredFrom: today, successor: 'contract' },
      { successor: 'DICTIONARY_SUCCESSOR' },
    ],
    [
      '不停用却有接替',
      'dispute_type',
      types,
      { ...contract, successor: 'other' },
      { successor: 'DICTIONARY_SUCCESSOR_WITHOUT_DAY' },
    ],
    [
      '别名与另一值的名称相同',
      'dispute_type',
      types,
      { ...contract, aliases: ['侵权责任 纠纷'] },
      { aliases: 'DICTIONARY_WORD_TAKEN' },
    ],
    ['新增案由', 'cause_2025', causes, value('4.1', { parent: '4' }), null],
    [
      '没有的上级',
      'cause_2025',
      causes,
      value('4.1', { parent: '5' }),
      { parent: 'DICTIONARY_PARENT' },
    ],
    [
      '停用不晚于启用',
      'cause_2025',
      causes,
      value('4.1', { validFrom: today, retiredFrom: today }),
      { retiredFrom: 'DICTIONARY_DAYS' },
    ],
  ] as const)('%s', (_what, key, values, wanted, mistakes) => {
    const decided = decideValue(key, values, wanted, today)
    expect(decided.ok ? null : decided.refusal.fields).toEqual(mistakes)
  })
})

test('整表导入：上级可以写在后面，同一代码两行的第二行不行，一样的不算修改', () => {
  const existing = [value('1'), value('2')]
  const lines = [
    value('1.1', { parent: '3' }),
    value('3'),
    value('1'),
    value('2', { aliases: ['二类'] }),
    value('3', { name: '又一个' }),
    value('4', { name: '1 纠纷' }),
  ]
  const planned = planImport('cause_2025', existing, lines, today)
  expect(planned.map(({ is, mistakes }) => [is, mistakes])).toEqual([
    ['added', {}],
    ['added', {}],
    ['same', {}],
    ['changed', {}],
    ['refused', { code: 'DICTIONARY_CODE_TWICE' }],
    ['refused', { name: 'DICTIONARY_WORD_TAKEN' }],
  ])
  expect(countPlanned(planned)).toMatchObject({ added: 2, changed: 1, same: 1, refused: 2 })
})

const typed = (code: string, more: Partial<TypedValue> = {}): ReadDictionaryLine => {
  const { position: _position, ...line } = value(code)
  return {
    rowNo: 2,
    code,
    name: line.name,
    mistakes: [],
    value: { ...line, position: null, ...more },
  }
}

test('整表的其余：没写排序、启用日期的照旧或者接在后面，表中没有的停用，读不出的行不算没有', () => {
  const existing = [value('1'), value('2'), value('3'), value('4')]
  const from = parseLocalDate('2026-12-05')!
  const list = planList(
    'cause_2025',
    existing,
    [
      typed('1'),
      typed('1.1', { parent: '1' }),
      typed('2', { name: '改了名的' }),
      { ...typed('3'), value: null, mistakes: [{ column: 'name', cell: 'B4', code: 'REQUIRED' }] },
    ],
    { from, retiresAbsent: true },
    today,
  )
  expect(list.map(({ code, is, value: written }) => [code, is, written?.validFrom])).toEqual([
    ['3', 'refused', undefined],
    ['1', 'same', null],
    ['1.1', 'added', from],
    ['2', 'renamed', null],
    ['4', 'retired', null],
  ])
  expect(list.find(({ code }) => code === '1.1')!.value!.position).toBe(value('1').position + 10)
  expect(list.at(-1)!.value!.retiredFrom).toBe(from)
  const none = { from: null, retiresAbsent: true }
  expect(findTermMistakes(none, today)).toEqual({ from: 'REQUIRED' })
  expect(findTermMistakes({ ...none, from: addDays(today, -1) }, today)).toEqual({
    from: 'DATE_IN_PAST',
  })
})
