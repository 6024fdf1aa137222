import type { ChoiceState } from '@/lib/domain/mediator-choice/choice'

// 选调解员, for parties. Plain words, no sentence over 40 characters.

export const OWN_CHOICE = {
  title: '选调解员',
  intro: '您和对方可以一起选一位调解员。',
  rules: [
    '最多选三位，按您的心愿排先后。',
    '双方都选到的，就请那一位。',
    '没有都选到的，由机构指定（替你们定）。',
    '您选了谁，对方看不到，也不留下来。',
  ] as const,
  wish: '一方交给机构定，或者没按时选，另一方最想要的那一位，机构会知道。',
  people: '可以选的人',
  fields: (words: string) => `擅长：${words}`,
  place: ['最想请', '其次', '再其次'] as const,
  none: '不选',
  name: '就选这几位',
  institution: '由机构指定',
  institutionHelp: '不想选，也可以交给机构定。两种都一样，不影响调解。',
  own: {
    named: (names: string) => `您现在选的是：${names}。`,
    institution: '您现在的答复是：由机构指定。',
  },
  changeHelp: '对方答复以前，还可以改，也可以收回。',
  withdraw: '收回我的答复',
  for: (party: string) => `替${party}选`,
  notYours: '选谁由您帮的那一方来定。',
  thanks: {
    waits: '已经记下，正在等对方。',
    same: '已经记下，和原来一样。',
    withdrawn: '已经收回，您可以再选。',
    chosen: '双方选到了同一位。',
    not_chosen: '都答好了，由机构指定。',
  } as const,
  button: '去选一选',
  see: '看选调解员的情况',
} as const

/** One sentence with a date. */
export function ownChoiceInWords({
  state,
  due,
  ended,
  chosen,
  hasAnswered,
}: {
  readonly state: ChoiceState
  readonly due: string
  readonly ended: string | null
  readonly chosen: string | null
  readonly hasAnswered: boolean
}): string {
  switch (state) {
    case 'open':
      return hasAnswered ? `已选，等对方。最晚到${due}。` : `选调解员，请在${due}前选好。`
    case 'chosen':
      return `${ended}你们都选了${chosen}，机构正在安排。`
    case 'not_chosen':
      return `${ended}双方都答好了，没有选到同一位，由机构指定。`
    case 'lapsed':
      return `选调解员的时间到${due}为止，现在由机构指定。`
    case 'ended':
      return `从${ended}起，改由机构指定调解员。`
  }
}
