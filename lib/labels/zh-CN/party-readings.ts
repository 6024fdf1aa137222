// 谁看过我的案子, as those who take part read it.
import type { ReadingKind } from '@/lib/domain/participant/own-readings'

const KIND = {
  case: '案件页',
  material: '案件材料',
  dossier: '全部材料',
  copy: '下载了材料',
  number: '看了您的完整号码',
} as const satisfies Record<ReadingKind, string>

export const READINGS = {
  title: '谁看过我的案子',
  help: '只写身份和日期，不写姓名。',
  known: '法院每次打开都有记录。',
  unknown: '调解员和机构办案时打开案件页，不另记。',
  numbers: '谁看过您的完整号码，都有记录。',
  none: '还没有记录。',
  kinds: (kinds: readonly ReadingKind[]) => kinds.map((kind) => KIND[kind]).join('、'),
} as const
