import {
  decideAddPhrase,
  MAX_PHRASES,
  type Phrase,
  type PhrasePlace,
} from '@/lib/domain/phrase/decide-phrase'
import { placeholderWord } from '@/lib/labels/zh-CN/reply-picker'

// 常用语.

const phrase = (text: string, mediatorId: string | null, place: PhrasePlace = 'contact') => ({
  place,
  text,
  mediatorId,
})
const stored = (count: number, mediatorId: string | null, place?: PhrasePlace): Phrase[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    ...phrase(`第${index}句`, mediatorId, place),
  }))

test.each<[string, Phrase[], ReturnType<typeof phrase>, string | null]>([
  ['第一条', [], phrase('约好下周再联系。', 'm'), null],
  ['机构已有同一句', stored(1, null), phrase('第0句', 'm'), 'PHRASE_THERE_ALREADY'],
  ['本人已有同一句', stored(1, 'm'), phrase('第0句', 'm'), 'PHRASE_THERE_ALREADY'],
  ['同一句用于别处', stored(1, 'm', 'note'), phrase('第0句', 'm'), null],
  ['第二十条', stored(MAX_PHRASES - 1, 'm'), phrase('新句', 'm'), null],
  ['第二十一条', stored(MAX_PHRASES, 'm'), phrase('新句', 'm'), 'TOO_MANY_PHRASES'],
  ['机构的不占本人的数', stored(MAX_PHRASES, null), phrase('新句', 'm'), null],
  ['用于别处的不占数', stored(MAX_PHRASES, 'm', 'note'), phrase('新句', 'm'), null],
  ['回复只用能填写的', [], phrase('【案号】一案【开会日期时间】调解。', 'm', 'reply'), null],
  ['回复写了不能填写的', [], phrase('请拨打【电话】。', 'm', 'reply'), 'UNKNOWN_PLACEHOLDER'],
  ['回复的括号里没有字', [], phrase('请看【】。', 'm', 'reply'), 'UNKNOWN_PLACEHOLDER'],
  ['用于别处的括号只是文字', [], phrase('【电话】已核对。', 'm', 'note'), null],
])('%s', (_title, phrases, added, mistake) => {
  const decided = decideAddPhrase(phrases, added, placeholderWord)
  expect(decided).toMatchObject(
    mistake ? { refusal: { fields: { text: mistake } } } : { ok: true, value: added },
  )
})
