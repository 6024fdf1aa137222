// 改正我的资料, as those who take part read it.
import type { CorrectionDecision, CorrectionItem } from '@/lib/domain/participant/correction'

export const ownCorrectionItem = {
  name: { title: '姓名', help: '写错了字' },
  phone: { title: '电话', help: '换了号码。登录还用原来的号码。' },
  address: { title: '收材料的地址', help: '搬家了，或者写错了' },
} as const satisfies Record<CorrectionItem, { readonly title: string; readonly help: string }>

export const OWN_CORRECTION = {
  title: '改正我的资料',
  help: '写错了的，可以请调解员改正。调解员会先和您核实。',
  kept: '原来的和改过的，都有记录。',
  over: '案件已经办完。要改正，请打电话给调解机构。',
  helper: '您是陪同帮忙的人，请本人来改。',
  item: '改哪一项？',
  value: '改成什么？',
  note: '还想说明什么？',
  submit: '交给调解员',
  requested: '已经交给调解员。改好了给您发短信。',
  none: '没有登记',
  change: (before: string, after: string) => `${before} 改成 ${after}`,
  waits: (day: string) => `${day} 交给调解员，正在核实。`,
  decided: {
    accepted: (day: string) => `${day} 已经改正。`,
    declined: (day: string) => `${day} 没有改。`,
  } satisfies Record<CorrectionDecision, (day: string) => string>,
  reason: (words: string) => `调解员的理由：${words}`,
  state: { waiting: '等核实', accepted: '已改正', declined: '没有改' },
} as const
