import type { TrainingRule } from '@/lib/domain/assignment/training'

/** What a court has set for mediators without the training of 特邀规定 第7条. */
export const trainingRule: Readonly<Record<TrainingRule, string>> = {
  warn: '未培训的予以提示',
  exclude: '未培训的不予分配',
}

/** Words of the setting on the court's page. */
export const TRAINING_RULE = {
  title: '培训要求',
  question: '对缺少培训的调解员',
  note: '入册前和任职期间应当接受培训（特邀规定第7条）。本系统查首次承办前有没有培训记录，承办期间是不是每十二个月有一次。按法院的决定设定，适用于该院引调的案件。',
  help: {
    warn: '仍可分配，推荐分扣 10 分并注明。',
    exclude: '不能分配该院引调的案件，补录培训后恢复。',
  } satisfies Record<TrainingRule, string>,
  submit: '保存',
  done: (court: string, rule: TrainingRule) =>
    `已设定“${court}”的培训要求：${trainingRule[rule]}。`,
} as const
