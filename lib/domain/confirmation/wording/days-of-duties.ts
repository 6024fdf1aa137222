// The days that a clause in words names for its duties. Source: 人民调解法 第29条 (履行的期限).
import { parseLocalDate, type LocalDate } from '../../time/local-date'
import { isDone } from './days'
import { findDutyKinds } from './duty-verbs'
import { sentencesOf } from './sentences'

const FULL_DAY = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*[日号]?/g
/** Of a period or of a paper, and no last day: 自…起, 利息计算至…, …签订的. */
const OPENS_PERIOD = /(?:自|从|至|到)\s*$/
const IS_NO_LAST_DAY = /^\s*(?:起|至|到|开始|签订|签署|出具|的)/

/**
 * The days on which a clause in words has something done: whole days of the calendar, in sentences
 * that bind to something. A day without its year, a period and an event give none.
 */
export function findDaysInWords(clause: string): readonly LocalDate[] {
  return sentencesOf(clause).flatMap(({ text }) => {
    if (findDutyKinds(text).length === 0) return []
    return [...text.matchAll(FULL_DAY)].flatMap((match) => {
      const [words, year = '', month = '', date = ''] = match
      const before = text.slice(0, match.index)
      const after = text.slice(match.index + words.length)
      const part = before.slice(before.lastIndexOf('，') + 1) + words + after.split('，', 1)[0]
      if (OPENS_PERIOD.test(before) || IS_NO_LAST_DAY.test(after) || isDone(part)) return []
      return parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? []
    })
  })
}
