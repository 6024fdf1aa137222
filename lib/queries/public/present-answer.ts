import type { PublishedAnswer } from '@/lib/data/stores/consultation/knowledge-store'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { dayInWords } from '@/lib/labels/zh-CN/moment'

/** A published answer in words. */
export type AnswerView = {
  readonly id: string
  readonly field: string
  readonly question: string
  readonly answer: string
  readonly institutionId: string
  readonly institution: string
  /** 11月12日 */
  readonly updatedOn: string
}

export function presentAnswer(answer: PublishedAnswer, today: LocalDate): AnswerView {
  const { id, field, question, institutionId, institution, updatedAt } = answer
  return {
    id,
    field: consultationField[field],
    question,
    answer: answer.answer,
    institutionId,
    institution,
    updatedOn: dayInWords(toLocalDate(updatedAt), today),
  }
}
