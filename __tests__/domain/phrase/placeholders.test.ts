import { fillPlaceholders, type PlaceholderValues } from '@/lib/domain/phrase/placeholders'
import { COMMON_PHRASES } from '@/lib/labels/zh-CN/phrase-picker'
import { placeholderWord } from '@/lib/labels/zh-CN/reply-picker'

// 回复模板: what a reply takes from the case.

const FULL: PlaceholderValues = {
  party: '许静',
  caseNo: '（2026）示调1号',
  meetingTime: '2026年12月3日（周四）14:30',
  meetingPlace: '第一调解室',
  mediator: '谢岚',
}

test.each<[string, string, PlaceholderValues, string, readonly string[]]>([
  ['没有可填的', '请稍后再联系。', FULL, '请稍后再联系。', []],
  ['逐处填写', '【当事人姓名】，【案号】', FULL, '许静，（2026）示调1号', []],
  ['同一项写了两次', '【地点】、【地点】', FULL, '第一调解室、第一调解室', []],
  ['括号内有空格', '【 调解员姓名 】', FULL, '谢岚', []],
  ['本页没有的照原样', '在【地点】，【地点】', { caseNo: '1' }, '在【地点】，【地点】', ['地点']],
  ['空的和没有一样', '【当事人姓名】', { party: '' }, '【当事人姓名】', ['当事人姓名']],
  ['不认识的照原样', '【电话】【案号】', FULL, '【电话】（2026）示调1号', ['电话']],
  [
    '填入的内容里有括号，不再填写',
    '【案号】',
    { caseNo: '【地点】', meetingPlace: '甲' },
    '【地点】',
    [],
  ],
])('%s', (_title, template, values, text, unfilled) => {
  expect(fillPlaceholders(template, placeholderWord, values)).toEqual({ text, unfilled })
})

test('产品自带的回复都能填写', () => {
  for (const phrase of COMMON_PHRASES.reply)
    expect(fillPlaceholders(phrase, placeholderWord, FULL).unfilled).toEqual([])
})
