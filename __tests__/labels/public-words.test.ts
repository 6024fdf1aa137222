import { ABOUT } from '@/lib/labels/zh-CN/about-mediation'
import { CONSULT, OPEN_CONSULTATION, THREAD } from '@/lib/labels/zh-CN/consultation'
import { CONSULTATION_SENTENCES } from '@/lib/labels/zh-CN/consultation-refusal'
import { PRIVACY } from '@/lib/labels/zh-CN/privacy'
import { ANSWERS, PUBLIC, ROSTER } from '@/lib/labels/zh-CN/public-page'

// 公众页面用平常话：没有超过四十个字的句子。

const LONGEST = 40

/** What the words of a page can be called with. */
const SAMPLE = ['示例区调解中心', '11月25日（周三）17 点前', 128]

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return textsOf(Reflect.apply(value, null, value === THREAD.hidden ? [['mobile']] : SAMPLE))
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsOf)
}

const sentencesIn = (text: string) => text.split(/(?<=[。！？])/)

test('公众页面没有超过四十个字的句子', () => {
  const pages = [ABOUT, CONSULT, OPEN_CONSULTATION, THREAD, PRIVACY, ANSWERS, PUBLIC, ROSTER]
  const texts = pages.flatMap(textsOf)
  expect(texts.length).toBeGreaterThan(150)
  expect(
    texts.flatMap(sentencesIn).filter((sentence) => Array.from(sentence).length > LONGEST),
  ).toEqual([])
})

test('咨询人读到的拒绝也一样', () => {
  const staff: readonly string[] = ['CONSULTATION_CHANGED_MEANWHILE']
  const texts = Object.entries(CONSULTATION_SENTENCES)
    .filter(([code]) => !staff.includes(code))
    .map(([, sentence]) => sentence({ most: 5, minutes: 15 }, '2026-11-25' as never))
  expect(
    texts.flatMap(sentencesIn).filter((sentence) => Array.from(sentence).length > LONGEST),
  ).toEqual([])
})
