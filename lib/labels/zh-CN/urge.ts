import type { CaseStatus } from '@/lib/domain/case/status'
import { ACT_TERM } from './act-term'
import { caseStatus } from './case'

/** Words of 催办, one case and several. */
export const URGE = {
  title: (caseNo: string) => `催办 ${caseNo}`,
  happens: (mediator: string) =>
    `本案排在${mediator}“今日待办”首位，直至其办理。催办记入调解进度，引调法院不能查看；此操作不能撤销。`,
  note: ACT_TERM.urging,
  noteHelp: '调解员可以看到，例如希望先办的事项。',
  confirm: '确认催办',
  done: (caseNo: string, mediator: string) => `已催办 ${caseNo}，在${mediator}的今日待办中置顶。`,
  urged: (moment: string) => `已催办 ${moment}`,
  /** On the page of the case, which has room for it. */
  urgedBy: (moment: string, by: string) => `已催办 ${moment}（${by}）`,
} as const

/** Words of 催办 for several cases. */
export const URGE_MANY = {
  verb: '催办',
  button: (count: number) => `催办 ${count} 件`,
  title: (count: number) => `催办已选的 ${count} 件`,
  preview: (can: number, cannot: number) =>
    cannot === 0
      ? `${can} 件均可催办，排在各自调解员“今日待办”首位。`
      : `${can} 件可以催办，${cannot} 件不能催办。`,
  can: '可以催办',
  cannot: '不能催办',
  mediator: (name: string) => `调解员 ${name}`,
  notWithMediator: (status: CaseStatus) =>
    `当前为“${caseStatus[status]}”，没有等待调解员办理的事项。`,
  noteHelp: '这几件的调解员均可看到。',
  confirm: (count: number) => `确认催办 ${count} 件`,
  nothing: '没有可以催办的',
  done: '已催办',
} as const
