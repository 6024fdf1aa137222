// What those who take part read of the facts that they go through one by one.
import type { FactAnswer } from '@/lib/domain/fact/undisputed-facts'

export const ownFactAnswer = {
  confirms: '认可，是这样',
  does_not_confirm: '不认可',
} as const satisfies Record<FactAnswer, string>

export const OWN_FACTS = {
  title: '核对事实',
  waits: (count: number) => `${count} 条等您核对`,
  help: '调解员把没有争议的事一条一条写在这里，请您逐条核对。',
  effect: '大家都认可的，以后打官司不用再证明。',
  careful: '有一点不对，就选“不认可”。为了谈成作的让步，不是事实。',
  none: '现在没有要核对的事实。',
  no: (no: number) => `第 ${no} 条`,
  answered: (answer: string) => `您答过：${answer}`,
  undisputed: '各方都认可',
  silent: '先不答',
  submit: '核对好了',
  done: '您的核对已经收到。',
  closed: '这些现在只能看。要改的，请告诉调解员。',
} as const
