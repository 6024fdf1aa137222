import { audienceInWords } from '../audience'

/** Words of 异步调解 on the mediator's pages. */
export const TALK = {
  title: '异步调解',
  open: '进入异步调解',
  entryHelp: '各方各自有空时回复。需要各方都同意异步调解。',
  openTopic: '发起议题',
  jump: '看哪一处',
  all: audienceInWords.case,
  allHelp: '各方当事人和您都可以看',
  noTopics: '还没有议题。',
  noMessages: '还没有说过话。',
  caucus: (name: string) => `单独和${name}谈`,
  caucusHelp: (others: string) => `${others}不能看，不进笔录`,
  reply: '写给全体',
  replyTo: (name: string) => `写给${name}`,
  sendToAll: '发给全体',
  sendToOne: '只发给这一方',
  to: (name: string) => `收件人：${name}`,
  sent: '已发出。发给全体的，10 秒后各方可以看。',
  manage: '延长或者结束',
  manageOf: (title: string) => `延长或者结束“${title}”`,
  nextRound: '再来一轮',
  nextRoundOf: (title: string) => `再来一轮：${title}`,
  due: (due: string) => `${due} 截止`,
  hold: '暂不显示',
  holdOf: (author: string, when: string) => `暂不显示 ${author} ${when} 的发言`,
  release: '恢复显示',
  releaseOf: (author: string, when: string) => `恢复显示 ${author} ${when} 的发言`,
  released: '已恢复显示。',
} as const

export const TOPIC_FORM = {
  title: '发起议题',
  help: '议题立即发给各方当事人。',
  name: '议题',
  nameHelp: '几个字说清商量什么，如“赔多少、什么时候付”。',
  question: '向各方提的问题',
  due: '请在何时前回复',
  dueHelp: '24 至 72 小时之间。过了时间的回复照收，注明过了时间。',
  submit: '发给全体',
  opened: '议题已发给各方。',
} as const

export const ROUND_FORM = {
  title: '发起下一轮',
  help: '同一个议题，新的问题和截止时间，立即发给各方。上一轮同时结束，看过的仍可以看。',
  question: '这一轮的问题',
  submit: '发给全体',
  opened: '下一轮已发给各方。',
  gone: '该议题不存在，或者已经发起下一轮。',
} as const

export const TOPIC_MANAGE = {
  title: '延长或者结束议题',
  now: (due: string) => `现在的截止时间：${due}`,
  due: '延长至',
  dueHelp: '对各方一并延长，从现在起不超过 72 小时。',
  none: '现在的截止时间已经在 72 小时之后，不能再延长。',
  extend: '对各方延长',
  extended: '已对各方延长。',
  close: '结束议题',
  closeHelp: '结束后各方不能再在该议题里发言，以前的内容仍可以看。',
  closed: '议题已结束。',
  gone: '该议题已经结束，或者不存在。',
} as const

export const HOLD_FORM = {
  title: '暂不显示发言',
  help: '侮辱、威胁他人的发言，可以暂不对其他人显示。已经看过的人，无法收回。',
  effectsTitle: '提交后',
  effects: ['其他人那里显示“由调解员暂不显示”。', '您写的理由发给发言人，可以换个说法再发。'],
  reason: '写给发言人的理由',
  submit: '暂不显示',
  held: '已暂不显示，理由已告诉发言人。',
  gone: '该条已经收回、已经暂不显示，或者不能这样处理。',
} as const
