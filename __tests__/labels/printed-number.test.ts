import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import { dossierNumber } from '@/lib/labels/zh-CN/bound-dossier'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { readPrintedNumber } from '@/lib/labels/zh-CN/printed-number'

// 文书和卷宗的编号，照纸上输入的都读得出来。

test('每种文书和卷宗的编号都读得回来', () => {
  for (const kind of CASE_DOCUMENT_KINDS)
    expect(readPrintedNumber(documentNumber(kind, 2026, 12))).toEqual({
      kind,
      year: 2026,
      number: 12,
    })
  expect(readPrintedNumber(dossierNumber(2026, 12))).toEqual({
    kind: 'volume',
    year: 2026,
    number: 12,
  })
})

test.each([
  '(2026)调协字第7号',
  ' （２０２６） 调协字 第７号 ',
  '（2026）调协字第 7 号',
  '（2026）　调协字第7号',
])('空格和括号、数字的宽窄不论：%s', (typed) => {
  expect(readPrintedNumber(typed)).toEqual({ kind: 'agreement', year: 2026, number: 7 })
})

test.each([
  '',
  '7',
  '2026调协字第7号',
  '（2026）调协第7号',
  '（2026）某字第7号',
  '（26）调协字第7号',
  '（2026）调协字第0号',
  '（2026）调协字第07号',
  '（2026）调协字第7号之一',
  '（2026）调协字第9999999999号',
  '（2026）调移第2号',
])('不是编号的读不出来：%s', (typed) => {
  expect(readPrintedNumber(typed)).toBeNull()
})
