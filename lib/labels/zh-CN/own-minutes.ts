// What those who were at a meeting read of its minutes when they check them on a phone of their
// own.
import type { MinutesAnswer } from '@/lib/domain/minutes/decide-answer'

export const ownMinutesAnswer = {
  confirmed: '记得没错',
  objected: '有不对的地方',
} as const satisfies Record<MinutesAnswer, string>

export const OWN_MINUTES = {
  title: '核对谈话记录',
  waits: (count: number) => `${count} 份等您核对`,
  help: '这是那次谈话的书面记录。请从头看到尾，看记得对不对。',
  effect: '大家都说没错，就和签在纸上一样有用。',
  without: '谈条件时说的话不在这里，也不交给法院。',
  none: '现在没有要核对的谈话记录。',
  awaited: '等您核对',
  othersWait: '等别人核对',
  when: '时间',
  how: '方式',
  where: '地点',
  mediator: '调解员',
  present: '到场的人',
  course: '会议经过',
  said: '各方说的',
  result: '结果',
  answerAs: (name: string) => `以${name}的名义答复`,
  question: '记得对吗',
  note: '哪里不对',
  noteHelp: '选“有不对的地方”的，请写明是哪一句、应该怎么记。',
  submit: '交给调解员',
  done: {
    confirmed: '已经记下：您说记得没错。',
    objected: '已经记下。调解员改好以后，会再请您核对。',
  },
  yours: (answer: string, on: string) => `您在 ${on} 答过：${answer}`,
  change: '改主意了，重新答',
  confirmed: '到场的人都说没错，不能再改。',
  waiting: (names: readonly string[]) => `还没有核对的：${names.join('、')}`,
  notPresent: '您没有到场，只能看。请到场的人核对。',
  helperOnly: '您是帮忙的人，可以念给本人听，请本人核对。',
} as const
