import {
  decideAddPhrase,
  MAX_PHRASES,
  type Phrase,
  type PhrasePlace,
} from '@/lib/domain/phrase/decide-phrase'

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
])('%s', (_title, phrases, added, mistake) => {
  const decided = decideAddPhrase(phrases, added)
  expect(decided).toMatchObject(
    mistake ? { refusal: { fields: { text: mistake } } } : { ok: true, value: added },
  )
})
