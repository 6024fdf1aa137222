import 'server-only'
import type { ApplicationRecord } from '@/lib/data/stores/application/application-types'
import { toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import type { ApplicationContent } from '@/lib/domain/application/content'
import { applicationStatus, othersInWords } from '@/lib/labels/zh-CN/application'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { OWN_APPLICATION } from '@/lib/labels/zh-CN/party-application'
import { weekday } from '@/lib/labels/zh-CN/weekday'

/** 和恒信公寓公司等 3 方的纠纷 */
export function titleOfApplication(content: ApplicationContent): string {
  return content.others.length > 0
    ? OWN_APPLICATION.against(othersInWords(content))
    : OWN_APPLICATION.title
}

/** One sentence with a date: how far the application is. */
export function statusSentence(
  record: ApplicationRecord,
  institution: string,
  today: LocalDate,
): string {
  const { state, answerDueOn, answeredAt, withdrawnAt, isAnswerDueProvisional } = record
  const dayOf = (at: Date | null) => (at ? dayInWords(toLocalDate(at), today) : '')
  switch (state) {
    case 'draft':
      return applicationStatus.draft()
    case 'submitted': {
      if (answerDueOn === null || isAnswerDueProvisional)
        return applicationStatus.provisional(institution)
      const until = `${dayInWords(answerDueOn, today)}（${weekday[weekdayOf(answerDueOn)]}）`
      return answerDueOn < today
        ? applicationStatus.late(institution, until)
        : applicationStatus.submitted(institution, until)
    }
    case 'accepted':
      return applicationStatus.accepted(institution, dayOf(answeredAt))
    case 'declined':
      return applicationStatus.declined(institution, dayOf(answeredAt))
    case 'withdrawn':
      return applicationStatus.withdrawn(dayOf(withdrawnAt))
  }
}
