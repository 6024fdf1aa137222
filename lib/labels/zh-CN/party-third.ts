// 第三人参加调解 for parties, and for the one who is to join. Plain words, no sentence over 40 characters.

/** What a party reads and answers. */
export const THIRDS = {
  title: '参加调解的一方',
  kind: '和这件纠纷有关系的人',
  ask: '让这一方参加调解，您同意吗？',
  interest: '和纠纷有什么关系',
  sees: '同意以后会怎样',
  effects: [
    '这一方会知道是什么纠纷、各方是谁。',
    '这一方以后和各方一起商量。',
    '现在的议题到时结束，调解员另开一轮。',
  ] as const,
  limits: [
    '看不到这一方来以前的谈话和方案。',
    '看不到您和调解员的单独谈话。',
    '本人不同意调解，就不参加。',
  ] as const,
  until: (day: string) => `最晚 ${day} 加入`,
  agree: '同意参加',
  state: { joined: '已经加入', left: '已经退出' } as const,
} as const

/** The page of the one who is to join. */
export const JOINING = {
  title: '请您参加调解',
  list: '请您参加一件纠纷的调解',
  listLeft: '您已经退出的调解',
  hero: '这件纠纷可能和您有关',
  who: (mediator: string, institution: string) => `${institution}的调解员${mediator}请您参加。`,
  until: (day: string) => `请在 ${day} 以前答复。`,
  parties: '是谁和谁的纠纷',
  interest: '和您有什么关系',
  questions: [
    ['参加以后，我是什么身份？', '您是第三人（和纠纷有关系的一方）。您和各方一样说话、提方案。'],
    ['我能看到什么？', '能看您参加以后各方说的话。以前的不能看。'],
    ['我能单独和调解员说吗？', '能。您单独说的，其他各方看不到。'],
    ['要我出钱、做事，要不要我同意？', '要。没有您签名的，对您不算数。'],
    ['一定要参加吗？', '不一定。不参加，什么都不用做。参加了也可以随时退出。'],
  ] as const,
  decide: '您参加吗？',
  agreedLabel: '您的意思',
  agreed: '我愿意参加这次调解',
  name: '您的姓名',
  nameHelp: '请写邀请您时用的姓名。证件由调解员核对。',
  submit: '参加调解',
  joined: '您已经参加调解。',
  leaveHelp: '您随时可以退出。退出以后，其他各方接着商量。',
  over: {
    title: '这次邀请已经结束',
    text: '您没有参加这件纠纷的调解，不用做什么。',
  },
  left: {
    title: '您已经退出',
    text: '您不再参加这件纠纷的调解，这里的内容看不到了。',
    thanks: '您听到的，请照样保密。',
  },
} as const

/** 协同调解员 with the consent of the parties. */
export const COLLEAGUES = {
  title: '再请一位调解员',
  kind: '另一位调解员',
  ask: '再请这位调解员一起调解，您同意吗？',
  why: '为什么增加',
  sees: '同意以后会怎样',
  effects: [
    '由调解机构确认以后，这位调解员一起调解。',
    '主持调解的人不变。',
    '这位调解员和主持的调解员一样，要保密。',
  ] as const,
  limits: ['单独和调解员说的话，这位调解员也能看。', '有一方不同意，就不增加。'] as const,
  until: (day: string) => `请在 ${day} 以前答复`,
  agree: '同意增加',
  admitted: '各方同意了，等机构确认',
  state: { assigned: '已经增加' } as const,
} as const
