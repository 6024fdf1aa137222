import type { RegisterState, RegisterStep } from '@/lib/domain/referral/draft-steps'

/** The steps of 引调登记. */
export const registerStep = {
  source: '来源与阶段',
  parties: '当事人与代理人',
  dispute: '纠纷与请求',
  materials: '材料',
  institution: '调解机构',
  review: '核对并引调',
} as const satisfies Record<RegisterStep, string>

export const registerState = {
  open: '尚未完成',
  stopped: '已登记不予引调',
  referred: '已经引调',
  removed: '已经删除',
} as const satisfies Record<RegisterState, string>
