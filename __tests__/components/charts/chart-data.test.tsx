import { endTexts, tipLines, type BarData } from '@/components/charts/chart-data'

const data: BarData = {
  kind: 'rows',
  unit: '件',
  series: [{ name: '收案' }, { name: '结案' }],
  points: [],
}

test('提示逐个系列写出数字；没有可计的写“—”；条末有文字的照写', () => {
  expect(tipLines(data, { label: '一月', values: [1200, 0] })).toEqual([
    '收案 1,200 件',
    '结案 0 件',
  ])
  const rates = { label: '一月', values: [50, null], notes: ['50%（1/2）', null] }
  expect(tipLines(data, rates)).toEqual(['收案 50%（1/2）', '结案 —'])
})

test('条末的文字：一个系列写数字，一组的写在最后一条看得见的后面，各条自有的各写各的', () => {
  expect(endTexts({ label: '一月', values: [1200] })).toEqual(['1,200'])
  expect(endTexts({ label: '一月', values: [3, 0], note: '+2' })).toEqual(['+2', null])
  expect(endTexts({ label: '一月', values: [3, null], note: '+2' })).toEqual(['+2', null])
  expect(endTexts({ label: '一月', values: [3, 1] })).toEqual([null, null])
  expect(endTexts({ label: '一月', values: [0, null], notes: ['0%（0/4）', null] })).toEqual([
    '0%（0/4）',
    null,
  ])
})
