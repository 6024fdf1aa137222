import type { PhrasePlace } from '@/lib/domain/phrase/decide-phrase'
import { PLACEHOLDERS_IN_WORDS } from './reply-picker'

export const phrasePlace = {
  contact: '联系记录',
  minutes: '调解笔录',
  note: '备忘',
  reply: '回复当事人',
} as const satisfies Record<PhrasePlace, string>

/** 常用语: their page. */
export const PHRASE = {
  title: '常用语',
  subtitle: { shared: '本机构调解员书写时可直接选用', own: '书写时可直接选用' },
  shared: '机构常用语',
  own: '我的常用语',
  sharedHelp: '由机构管理员维护，全体调解员可用。',
  ownHelp: '仅本人可见。请勿写入具体案情和个人信息。',
  add: '添加常用语',
  place: '用于',
  text: '内容',
  textHelp: `写成完整的句子，选用后可再修改。回复当事人的，可以写${PLACEHOLDERS_IN_WORDS}，选用时自动填写。`,
  submit: '添加',
  remove: '删除',
  removeOf: (text: string) => `删除“${text}”`,
  removeHelp: '删除后不再供选用，已写入记录的内容不变。',
  empty: '还没有常用语。',
  added: '常用语已添加。',
  removed: '常用语已删除。',
} as const
