import type { PhrasePlace } from '@/lib/domain/phrase/decide-phrase'

/** The words of the choice of phrases below a text, with those that every institution has. */
export const PHRASE_PICKER = { title: '常用语' } as const

export const COMMON_PHRASES: Readonly<Record<PhrasePlace, readonly string[]>> = {
  contact: ['已说明调解程序。', '表示需与家人商量。', '请稍后再联系。', '称已委托代理人。'],
  minutes: [
    '对以上无异议。',
    '坚持请求。',
    '同意补充材料。',
    '不申请回避。',
    '同意继续调解。',
    '休会十分钟。',
  ],
  note: ['待补充材料。', '待核实。'],
}
