import fc from 'fast-check'
import {
  confirmedText,
  findCurrentEntries,
  findOpenEntries,
  whenSaid,
} from '@/lib/domain/minutes/minutes'
import { at } from '../time/day'
import { entry, LAWYER, XU } from './minutes-entries'

// 在线调解规则 第18、22条; ADR 0062.

const reading = (...entries: Parameters<typeof findCurrentEntries>[0]) =>
  findCurrentEntries(entries).map(({ text, earlier }) => [text, ...earlier])

test('没有改过的，按提交的次序', () => {
  expect(reading(entry(1), entry(2))).toEqual([['第1段'], ['第2段']])
})

test('改过的在原来的位置，以前的文字都在', () => {
  expect(
    reading(
      entry(1),
      entry(2),
      entry(3, { replaces: 'e1', text: '改一次' }),
      entry(4, { replaces: 'e3', text: '改两次' }),
    ),
  ).toEqual([['改两次', '第1段', '改一次'], ['第2段']])
})

test('删去的不再出现', () => {
  expect(reading(entry(1), entry(2, { replaces: 'e1', text: '' }), entry(3))).toEqual([['第3段']])
})

test.each([
  ['手机时间可信', '15:06', '15:08', '15:06'],
  ['手机时间比收到的时间还晚', '15:09', '15:08', '15:08'],
  ['手机时间早于开始笔录', '14:00', '15:08', '15:08'],
  ['正好开始时', '15:00', '15:08', '15:00'],
  ['正好收到时', '15:08', '15:08', '15:08'],
])('%s：发言时间', (_title, saidAt, recordedAt, expected) => {
  const on = (time: string) => at(`2026-09-20 ${time}`)
  expect(whenSaid({ saidAt: on(saidAt), recordedAt: on(recordedAt) }, on('15:00'))).toEqual(
    on(expected),
  )
})

describe('交各方核对的文字', () => {
  const HEAD = { minutesNo: 1 }

  test('含各段陈述和结果，不含让步与方案', () => {
    const entries = [
      entry(1),
      entry(2, { section: 'proposal', text: '愿付 26,000 元' }),
      entry(3, { section: 'result', speaker: LAWYER, text: '另约时间' }),
    ]
    expect(JSON.parse(confirmedText(HEAD, entries))).toEqual([
      HEAD,
      [
        ['statement', 'party', '许静', '第1段'],
        ['result', 'agent', '张律师', '另约时间'],
      ],
    ])
  })

  test('任何让步都不改变它', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const offer = entry(2, { section: 'proposal', text })
        expect(confirmedText(HEAD, [entry(1), offer])).toBe(confirmedText(HEAD, [entry(1)]))
      }),
    )
  })

  test('改动一字就不同；时间和编号不在其中', () => {
    const text = confirmedText(HEAD, [entry(1)])
    expect(confirmedText(HEAD, [entry(1, { text: '第1段。' })])).not.toBe(text)
    expect(confirmedText(HEAD, [entry(1, { speaker: LAWYER })])).not.toBe(text)
    expect(confirmedText({ minutesNo: 2 }, [entry(1)])).not.toBe(text)
    expect(confirmedText(HEAD, [entry(9, { text: '第1段' })])).toBe(text)
  })
})

describe('可以离开本案的各段', () => {
  test('没有让步与方案；改过的不带以前的文字，删去的不在', () => {
    const entries = [
      entry(1),
      entry(2, { section: 'proposal', text: '愿付 26,000 元' }),
      entry(3, { section: 'result', text: '另约时间' }),
      entry(4, { replaces: 'e1', text: '改过' }),
      entry(5),
      entry(6, { replaces: 'e5', text: '' }),
    ]
    expect(findOpenEntries(entries)).toEqual([
      { section: 'statement', speaker: XU, text: '改过' },
      { section: 'result', speaker: XU, text: '另约时间' },
    ])
  })
})
