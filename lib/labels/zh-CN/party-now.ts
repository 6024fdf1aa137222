// Where someone who takes part is now: one sentence, with a day where there is one.
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { OwnProgress } from '@/lib/domain/participant/own-progress'
import { dayAndTime } from './moment'
import { OWN_CHOICE } from './party-choice'

const ANSWER = {
  mediation: '这件事可以先商量。请先答一句：愿意调解吗？',
  online: '还有几个小问题，请您答一下。',
  asynchronous: '还有几个小问题，请您答一下。',
  electronic_service: '还有一个小问题，请您答一下。',
  recording: '还有一个小问题，请您答一下。',
} as const

export const PARTY_NOW = {
  title: '现在到了这一步',
  sentence: (
    { step, todo, waitsForOthers, hasLeft, agreement, isBefore }: OwnProgress,
    {
      isOver,
      isFiled,
      until,
      effective,
      choice,
      hasMediator,
    }: {
      readonly isOver: boolean
      /** The court had filed the suit before the mediation. */
      readonly isFiled: boolean
      readonly until: string | null
      readonly effective: string | null
      /** What became of 共同选任; null: none was opened. */
      readonly choice: string | null
      readonly hasMediator: boolean
    },
  ): string => {
    if (todo?.act === 'sign')
      return todo.kind === 'agreement'
        ? '协议写好了。请您看一看，签不签由您定。'
        : '有一份材料请您看一看，签不签由您定。'
    if (isOver && agreement !== 'effective' && isFiled)
      return '这次调解已经结束。案件在法院，请看下面的“调解之后”。'
    if (isOver && agreement !== 'effective')
      return '这次调解已经结束。还有争议的，可以去法院起诉（打官司）。'
    if (hasLeft) return `您说了不愿意调解。${hasMediator ? '调解员' : '机构'}会告诉您接下来怎么办。`
    if (todo?.act === 'answer') return ANSWER[todo.scope]
    if (isBefore && choice) return choice
    if (todo?.act === 'identify') return '请核对一下您的身份，然后就可以商量了。'
    if (todo?.act === 'renew')
      return `${dayAndTime(todo.before, toLocalDate(todo.before))} 的调解会以前，请再核对一次身份。`
    if (waitsForOthers) return '您已经答好了，正在等对方答复。'
    if (agreement === 'effective' && effective)
      return `协议从 ${effective} 起生效（开始算数）。请照着做。`
    if (step === 'sign') return '协议写好了，正在等各方签字。'
    if (!hasMediator) return until ? `正在安排调解员。最晚到${until}。` : '正在安排调解员。'
    return until ? `正在商量。最晚到${until}。` : '正在商量。'
  },
  left: (days: number) => (days > 0 ? `离期限还有 ${days} 天` : '今天是最后一天'),
  button: {
    answer: '去回答',
    identify: '核对身份',
    renew: '核对身份',
    sign: '去看一看',
    choose: OWN_CHOICE.button,
  },
} as const
