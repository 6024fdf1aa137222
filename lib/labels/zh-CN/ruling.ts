import type { ObjectionResult, ObjectorKind, Standing } from '@/lib/domain/ruling/objection'
import type { RulingServiceWay, ServiceFailure } from '@/lib/domain/ruling/service'

// Words of what follows a ruling on 司法确认, for the staff and in documents.

export const rulingServiceWay = {
  electronic: '电子送达',
  in_person: '当面送达',
  post: '邮寄送达',
} as const satisfies Record<RulingServiceWay, string>

export const serviceFailure = {
  declined: '不同意电子送达',
  no_consent: '没有同意电子送达',
  no_account: '没有在手机上登录过',
} as const satisfies Record<ServiceFailure, string>

export const objectorKind = {
  party: '当事人',
  third: '利害关系人',
} as const satisfies Record<ObjectorKind, string>

/** In the sentence “本案的司法确认裁定…”, and as a result. */
export const objectionResult = {
  dismissed: '维持，异议被驳回',
  changed: '已经变更',
  set_aside_part: '已经部分撤销',
  set_aside: '已经撤销',
} as const satisfies Record<ObjectionResult, string>

export const rulingStanding = {
  in_force: '有效',
  changed: '已变更',
  set_aside_part: '部分撤销',
  set_aside: '已撤销',
} as const satisfies Record<Standing, string>
