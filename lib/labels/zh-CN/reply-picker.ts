import type { PlaceholderWords } from '@/lib/domain/phrase/placeholders'

/**
 * What a reply takes from the case, as it is written in brackets: 【案号】. Stored: words never change.
 */
export const placeholderWord = {
  party: '当事人姓名',
  caseNo: '案号',
  meetingTime: '开会日期时间',
  meetingPlace: '地点',
  mediator: '调解员姓名',
} as const satisfies PlaceholderWords

const bracketed = (words: readonly string[]) => words.map((word) => `【${word}】`).join('、')

/** 【当事人姓名】、【案号】 … */
export const PLACEHOLDERS_IN_WORDS = bracketed(Object.values(placeholderWord))

/** The words of the choice of replies below a text that a party will read. */
export const REPLY_PICKER = {
  title: '回复模板',
  unfilled: (words: readonly string[]) =>
    `本页没有${bracketed(words)}的内容，已照原样写入。请补写或者删去后再提交。`,
} as const
