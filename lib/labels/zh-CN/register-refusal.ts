import type { Facts } from '@/lib/domain/refusal'
import { registerState, registerStep } from './register-step'

const stepOf = ({ step }: Facts) => registerStep[step as keyof typeof registerStep] ?? '这一步'

/** Refusals of 引调登记. */
export const REGISTER_SENTENCES = {
  PARTIES_MISSING: () => '还没有登记当事人。请先添加申请人和被申请人。',
  REGISTER_OVER: (f: Facts) =>
    `这份登记${registerState[f.state as keyof typeof registerState] ?? '已经结束'}，没有再改动。请返回“引调登记”查看。`,
  REGISTER_SUITABLE: () => '没有选择不予引调的情形，不能登记不予引调。请返回第一步核对。',
  REGISTER_INCOMPLETE: (f: Facts) => `“${stepOf(f)}”还没有填完，没有引调。请填完后再提交。`,
  REGISTER_DRAFTS_FULL: (f: Facts) =>
    `您有 ${f.most} 份未完成的登记，不能再增加。请先完成或者删除。`,
  REGISTER_FILES_FULL: (f: Facts) =>
    `材料不超过 ${f.most} 份，合计不超过 30 MB。这一份没有添加，请压缩或者减少。`,
  REGISTER_FILE_TWICE: () => '这份文件已经添加过，没有重复添加。',
} as const

/** The same as clauses, for the log. */
export const REGISTER_REFUSED = {
  PARTIES_MISSING: '没有登记当事人',
  REGISTER_OVER: '登记已经结束',
  REGISTER_SUITABLE: '没有不予引调的情形',
  REGISTER_INCOMPLETE: '登记没有填完',
  REGISTER_DRAFTS_FULL: '未完成的登记已达上限',
  REGISTER_FILES_FULL: '登记的材料已达上限',
  REGISTER_FILE_TWICE: '同一文件已经添加',
} as const
