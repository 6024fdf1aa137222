// The first page from a link or a letter. Plain words, no sentence over 40 characters.

export const JOIN = {
  title: '调解邀请',
  hero: ['有一件纠纷，', '请您一起商量'] as const,
  promise: '法院请我们来调解。来不来，由您定。',
  questions: {
    what: {
      ask: '这是什么？',
      answer: '有一件纠纷和您有关。调解就是坐下来商量，不是开庭。',
    },
    who: {
      ask: '谁在找我？',
      answer: (institution: string, court: string) => `${institution}。是${court}请我们调解的。`,
    },
    must: {
      ask: '一定要参加吗？',
      answer: '不一定。您不愿意，调解就结束。对方还可以去法院起诉（打官司）。',
    },
    next: {
      ask: '接下来做什么？',
      answer: '先核对手机号，再看对方的要求。看完再选“愿意”或“不愿意”。',
    },
    until: {
      ask: '什么时候之前？',
      answer: (day: string, left: number) =>
        left > 0 ? `${day}前。还有 ${left} 天。` : `${day}当天。`,
    },
    call: {
      ask: '不明白，问谁？',
      answer: (institution: string, hours: string | null) =>
        hours ? `${institution}，${hours}。` : `${institution}。`,
    },
  },
  callButton: (phone: string) => `打电话 ${phone}`,
  genuine: ['我们不收费，也不问银行卡和密码。', '怕是骗子，请打 12368 问法院。'] as const,
  callCourt: '打 12368 问法院',
  digits: '您手机号的最后四位',
  digitsHelp: '收到这条短信或这封信的人的手机号。核对以后，才能看到是谁、什么事。',
  submit: '核对，往下看',
  cannot: '我不会用，请打电话给我们',
  notMe: '收错了，我不是本人',
  notMeHelp: '请不要再点开这个链接，也不用做别的。想告诉我们的，可以打上面的电话。',
  gone: {
    title: '这个链接不能用了',
    text: '链接可能用过了，过期了，或者没有抄全。请打电话给调解机构，让他们再发一次。',
    again: '来过的人，请这样进入',
    withCode: '我有信上的邀请码',
  },
  paper: {
    title: '凭邀请码进入',
    help: '邀请码印在信上，一共八位数字。',
    code: '邀请码',
    submit: '核对，往下看',
  },
  wrong: '核对不上。请看看有没有输错，或者打电话给调解机构。',
  malformed: '请看看下面标出的地方。',
  malformedDigits: '请填四位数字。',
  malformedCode: '请填八位数字。',
  throttled: (minutes: number) => `错得太多了。请过 ${minutes} 分钟再试，或者打电话给调解机构。`,
} as const
