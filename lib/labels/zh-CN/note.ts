import { audienceInWords } from './audience'

/**
 * Words of the mediator's notes; apart from the words of audiences, which pages of parties load.
 */
export const NOTE = {
  title: '备忘和背靠背记录',
  none: '暂无记录。',
  /** “许静背靠背陈述 · 只有调解员可见” */
  caucus: (party: string) => `${party}背靠背陈述 · ${audienceInWords.caucus}`,
  mediators: audienceInWords.mediators,
  takenBack: (moment: string) => `${moment} 已收回`,
  add: '记一条',
  takeBack: '收回',
  takeBackOf: (moment: string) => `收回 ${moment} 的记录`,
} as const

export const ADD_NOTE = {
  title: '备忘和背靠背记录',
  who: '只有本案现任调解员可以查看内容。机构管理员只知道何时记过、记过几条；法院和当事人不能查看。',
  audience: '记什么',
  kinds: {
    mediators: ['调解员备忘', '自己的判断、安排和提醒'],
    caucus: ['背靠背记录', '一方当事人单独对调解员说的话，不得告知对方'],
  },
  party: '谁说的',
  partyHelp: '背靠背记录须选择是哪一方当事人说的。',
  noParty: '不适用（调解员备忘）',
  words: '内容',
  submit: '保存',
  kept: (kind: string) => (kind === '' ? '备忘' : kind),
} as const

export const TAKE_NOTE_BACK = {
  title: '收回记录',
  effectsTitle: '收回后',
  effects: ['内容不再保存，不能恢复。', '仍注明何人、何时记过一条。'],
  gone: '该条已经收回，或者不是您记的。',
  submit: '确认收回',
} as const
