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
  reply: [
    '当事人临时不能到会，经与各方商定改期。',
    '【当事人姓名】：【案号】一案原定【开会日期时间】的调解改期，新的时间、地点以通知为准。',
    '【当事人姓名】：【案号】一案原定【开会日期时间】的调解取消，需要继续调解的，另行通知。',
    '已告知【当事人姓名】：调解定于【开会日期时间】，地点（方式）：【地点】。',
    '如有疑问，请联系调解员【调解员姓名】。',
  ],
}
