import type { SuspicionAnswer } from '@/lib/domain/case/suspicion'

/**
 * What is written in a report, under the same names in the form, on the case and in the records.
 */
export const SUSPICION_TERM = {
  suspicion: '引起怀疑的情况',
  findings: '已核实的情况',
  answerText: '答复意见',
} as const

/** 虚假调解报告 (特邀规定 第18条). */
export const SUSPICION = {
  title: '虚假调解报告',
  waits: '待法院答复',
  none: '没有虚假调解的报告。',
  onlyOther: '法院已答复终结调解，不适用。',
  ended: (day: string) =>
    `引调法院已于 ${day} 答复终结调解，期限不再恢复，只能由调解员以“其他”事由结案（特邀调解规定第18条）。`,
  answers: {
    continue: '继续调解',
    end: '终结调解',
    unfounded: '未发现虚假调解',
    handled: '依法另行处理',
  } satisfies Record<SuspicionAnswer, string>,
  by: (mediator: string, at: string) => `${mediator} ${at} 报告`,
  answeredBy: (name: string, at: string) => `${name} ${at} 答复`,
} as const

/** 答复虚假调解报告, of the court's staff. */
export const ANSWER_SUSPICION = {
  title: '答复虚假调解报告',
  law: '接到报告后应当及时审查，并依据相关规定作出处理（特邀调解规定第18条）。',
  answer: '处理',
  help: {
    continue: '没有虚假调解的，由调解员恢复期限，继续调解。',
    end: '即时中止调解，期限不再恢复；调解员应当以“其他”事由结案，并移送材料。',
    unfounded: '案件已结案，结案不变。',
    handled: '案件已结案；对虚假调解另行依法处理，写明如何处理。',
  } satisfies Record<SuspicionAnswer, string>,
  text: SUSPICION_TERM.answerText,
  textHelp: '调解员和调解机构都能看到。',
  submit: '答复',
  done: '已答复，已通知调解员和调解机构。',
  waiting: (count: number) => `${count} 件虚假调解报告待答复`,
  toList: '查看案件',
} as const
