import type { FiledSuspicion } from '@/lib/data/stores/case/suspicion-store'
import { awaitsAnswer } from '@/lib/domain/case/suspicion'
import type { CourtEnd } from '@/lib/domain/case/court-end'
import { isSettled, type CaseStatus } from '@/lib/domain/case/status'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import { SUSPICION } from '@/lib/labels/zh-CN/suspicion'

/** A report of suspected false mediation, with the court's answer. */
export type SuspicionView = {
  readonly id: string
  /** “谢岚 2026-11-24 10:00 报告”. */
  readonly what: string
  readonly suspicion: string
  readonly findings: string
  /** It waits for the court's answer. */
  readonly isOpen: boolean
  /** 待法院答复, or the answer: 继续调解. */
  readonly state: string
  readonly answered: string | null
  readonly answerText: string | null
}

/** The reports of a case, latest first. */
export function presentSuspicions(
  reports: readonly FiledSuspicion[],
  status: CaseStatus,
): readonly SuspicionView[] {
  return reports.toReversed().map((report) => {
    const { id, mediatorName, reportedAt, suspicion, findings, answer, answeredAt } = report
    const isOpen = awaitsAnswer(report, status)
    return {
      id,
      what: SUSPICION.by(mediatorName, stamp(reportedAt)),
      suspicion,
      findings,
      isOpen,
      state: answer ? SUSPICION.answers[answer] : SUSPICION.waits,
      answered: answeredAt && SUSPICION.answeredBy(report.answeredBy ?? '', stamp(answeredAt)),
      answerText: report.answerText,
    }
  })
}

/** That the court ended the mediation, in an open case; on the day it was said. */
export function presentCourtEnd(
  { status, courtEndedOn }: CourtEnd & { readonly status: CaseStatus },
  today: LocalDate,
): string | null {
  return courtEndedOn && !isSettled(status)
    ? SUSPICION.ended(dayInWords(courtEndedOn, today))
    : null
}
