import fc from 'fast-check'
import { readNotice, type NoticeDraft } from '@/lib/domain/deadline/calendar-notice'
import { addDays, parseLocalDate, weekdayOf } from '@/lib/domain/time/local-date'
import { day } from '../time/day'

// 载入放假安排：抄错一天就会改变法定期限，所以看不懂的、可疑的一律不收。

const TODAY = day('2026-11-24')
const SOURCE = '国办发明电〔2026〕9号'
const draft = (facts: Partial<NoticeDraft> = {}): NoticeDraft => ({
  year: 2027,
  holidays: '2027-01-01',
  makeUpWorkdays: '',
  source: SOURCE,
  ...facts,
})

function mistakes(facts: Partial<NoticeDraft>) {
  const read = readNotice(draft(facts), TODAY)
  return read.ok ? [] : read.refusal.mistakes.map(({ field, code, text }) => [field, code, text])
}
function holidays(text: string, year = 2027) {
  const read = readNotice(draft({ year, holidays: text }), TODAY)
  return read.ok ? read.value.holidays : read.refusal
}

describe('不予载入', () => {
  test.each<[string, Partial<NoticeDraft>, readonly (string | null)[][]]>([
    [
      '后年的安排还没有公布',
      { year: 2028, holidays: '2028-01-01' },
      [['year', 'YEAR_NOT_ANNOUNCED', '2028']],
    ],
    ['太早的年份', { year: 2007 }, [['year', 'YEAR_TOO_EARLY', '2007']]],
    ['没有放假日', { holidays: ' \n ' }, [['holidays', 'NO_DAYS_OFF', null]]],
    ['不存在的日期', { holidays: '2027-02-29' }, [['holidays', 'NOT_A_DAY', '2027-02-29']]],
    ['不是日期', { holidays: '元旦' }, [['holidays', 'NOT_A_DAY', '元旦']]],
    [
      '三个端点',
      { holidays: '2027-01-01..2027-01-02..2027-01-03' },
      [['holidays', 'NOT_A_DAY', '2027-01-01..2027-01-02..2027-01-03']],
    ],
    [
      '前后颠倒',
      { holidays: '2027-01-03..2027-01-01' },
      [['holidays', 'RANGE_REVERSED', '2027-01-03..2027-01-01']],
    ],
    [
      '长得不像假期',
      { holidays: '2027-01-01..2027-02-01' },
      [['holidays', 'RANGE_TOO_LONG', '2027-01-01..2027-02-01']],
    ],
    [
      '别的年份',
      { holidays: '2027-01-01\n2026-10-01' },
      [['holidays', 'NOT_OF_THE_YEAR', '2026-10-01']],
    ],
    [
      '调休上班日不是周末',
      { makeUpWorkdays: '2027-01-04' },
      [['makeUpWorkdays', 'NOT_A_WEEKEND', '2027-01-04']],
    ],
    [
      '同一天又放假又上班',
      { holidays: '2027-01-01..2027-01-03', makeUpWorkdays: '2027-01-02' },
      [['makeUpWorkdays', 'OFF_AND_WORKED', '2027-01-02']],
    ],
    ['没有写依据', { source: ' 见网 ' }, [['source', 'SOURCE_MISSING', null]]],
    ['依据过长', { source: '长'.repeat(201) }, [['source', 'SOURCE_TOO_LONG', null]]],
  ])('%s', (_, facts, expected) => expect(mistakes(facts)).toEqual(expected))

  test('空白的表单：缺的各栏一次指出，不只年度', () => {
    expect(mistakes({ year: 0, holidays: ' ', source: '' })).toEqual([
      ['year', 'YEAR_TOO_EARLY', '0'],
      ['holidays', 'NO_DAYS_OFF', null],
      ['source', 'SOURCE_MISSING', null],
    ])
  })

  test('放假一栏里说上班的、调休一栏里说放假的，不当作这一栏的日子', () => {
    expect(mistakes({ holidays: '1月1日放假\n2月20日（周六）上班' })).toEqual([
      ['holidays', 'WORKED_NOT_OFF', '2月20日上班'],
    ])
    expect(mistakes({ makeUpWorkdays: '2月20日（周六）放假' })).toEqual([
      ['makeUpWorkdays', 'OFF_NOT_WORKED', '2月20日放假'],
    ])
    expect(mistakes({ holidays: '各单位上班' })).toEqual([['holidays', 'NOT_A_DAY', '各单位上班']])
  })

  test('整段通知贴进一栏：属于另一栏的逐个指出，几天同说一个“上班”的也不漏', () => {
    const notice =
      '二、春节：2月5日（周五）至13日（周六）放假调休，共9天。1月31日（周日）、2月14日（周日）上班。'
    expect(mistakes({ holidays: notice })).toEqual([
      ['holidays', 'WORKED_NOT_OFF', '1月31日'],
      ['holidays', 'WORKED_NOT_OFF', '2月14日上班'],
    ])
    expect(mistakes({ makeUpWorkdays: notice })).toEqual([
      ['makeUpWorkdays', 'OFF_NOT_WORKED', '2月5日至13日放假调休'],
    ])
    expect(mistakes({ holidays: '1月1日放假，1月9日上班' })).toEqual([
      ['holidays', 'WORKED_NOT_OFF', '1月9日上班'],
    ])
  })

  test('所有的错误一次指出，逐栏列出', () => {
    expect(mistakes({ holidays: 'x', makeUpWorkdays: '2027-01-04,y', source: '' })).toEqual([
      ['holidays', 'NOT_A_DAY', 'x'],
      ['makeUpWorkdays', 'NOT_A_DAY', 'y'],
      ['makeUpWorkdays', 'NOT_A_WEEKEND', '2027-01-04'],
      ['source', 'SOURCE_MISSING', null],
    ])
  })
})

describe('识读', () => {
  test.each([
    '2027-01-01..2027-01-03',
    '2027-1-1..2027-1-3',
    '2027/1/1 .. 2027/1/3',
    '2027年1月1日至2027年1月3日',
    '1月1日（周五）至1月3日（周日）',
    '1月1日—1月3日',
    '2027-01-01\n2027-01-02\r\n2027-01-03',
    '2027-01-01, 2027-01-02；2027-01-03',
    '1月3日、1月1日、1月2日、1月1日',
    '01-01~01-03',
    '1月1日（周五）至3日（周日）放假，共3天',
    '一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。',
    '1月1日（元旦、周五）至3日放假',
  ])('%s', (text) => expect(holidays(text)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']))

  test('调休上班的句子', () => {
    const read = readNotice(
      draft({ makeUpWorkdays: '2月20日（周六）、2月28日（周日）上班。' }),
      TODAY,
    )
    expect(read.ok && read.value.makeUpWorkdays).toEqual(['2027-02-20', '2027-02-28'])
  })

  test('通知可以涉及相邻年度的日子', () => {
    expect(holidays('2026-12-31..2027-01-02')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
    expect(mistakes({ makeUpWorkdays: '2026-12-26' })).toEqual([])
  })

  test('上一年度的可以重新载入', () => expect(holidays('2025-10-01', 2025)).toEqual(['2025-10-01']))
})

test('无论填什么，或者读出通知，或者指出哪一栏的错误，从不出错', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('2027', '-', '..', '1', '01', '月', '日', '至', '\n', '、', '13'))
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2040 }),
      text,
      text,
      text,
      (year, off, worked, source) => {
        const read = readNotice({ year, holidays: off, makeUpWorkdays: worked, source }, TODAY)
        if (!read.ok) return expect(read.refusal.mistakes.length).toBeGreaterThan(0)
        expect(read.value.holidays.every((each) => parseLocalDate(each) === each)).toBe(true)
        expect(read.value.makeUpWorkdays.every((each) => weekdayOf(each) > 5)).toBe(true)
      },
    ),
  )
})

test('一行一天的，原样读回', () => {
  const some = fc
    .uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 30 })
    .map((numbers) => numbers.map((n) => addDays(day('2027-01-01'), n)))
  fc.assert(
    fc.property(some, (days) => expect(holidays(days.join('\n'))).toEqual([...days].sort())),
  )
})
