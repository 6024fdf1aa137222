import type { SuspicionAnswer } from '@/lib/domain/case/suspicion'

/** What is written in a report, under the same names in the form, on the case and in the records. */
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
  unanswered: '结案前未答复',
  answers: {
    continue: '继续调解',
    end: '终结调解',
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
    end: '调解员不能再恢复期限，应当以“其他”事由结案，并移送材料。',
  } satisfies Record<SuspicionAnswer, string>,
  text: SUSPICION_TERM.answerText,
  textHelp: '调解员和调解机构都能看到。',
  submit: '答复',
  done: '已答复，调解员可以看到。',
  waiting: (count: number) => `${count} 件虚假调解报告待答复`,
  toList: '查看案件',
} as const
