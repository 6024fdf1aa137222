/** Statuses of an application for 司法确认 (民诉法 第205、206条; 民诉解释 第351至358条; domain.md 4.6). */
export const CONFIRMATION_STATUSES = [
  'waiting_parties', // 待双方确认
  'submitted', // 已提交
  'correcting', // 补正中
  'admitted', // 已受理, 审查中
  'confirmed', // 已确认
  'dismissed', // 裁定驳回
  'not_admitted', // 不予受理
  'withdrawn', // 已撤回
  'deemed_withdrawn', // 按撤回处理
  'lapsed', // 已超期
] as const
export type ConfirmationStatus = (typeof CONFIRMATION_STATUSES)[number]

/** Statuses in which the court has the application and has not decided it. */
export const COURT_STATUSES = [
  'submitted',
  'correcting',
  'admitted',
] as const satisfies readonly ConfirmationStatus[]

export const OPEN_STATUSES = [
  'waiting_parties',
  ...COURT_STATUSES,
] as const satisfies readonly ConfirmationStatus[]

/** Nothing more follows: another application is a new one. */
export function isOver(status: ConfirmationStatus): boolean {
  return !OPEN_STATUSES.some((each) => each === status)
}

/** The five grounds of 民诉解释 第355条第一款. */
export const REFUSAL_GROUNDS = [
  'scope', // 不属于人民法院受理范围
  'jurisdiction', // 不属于收到申请的人民法院管辖
  'status_relation', // 婚姻关系、亲子关系、收养关系等身份关系无效、有效或者解除
  'other_procedure', // 其他特别程序、公示催告程序、破产程序
  'title', // 物权、知识产权确权
] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

/**
 * The six grounds of 民诉解释 第358条, and an application admitted in spite of 第355条 (its second
 * paragraph).
 */
export const DISMISSAL_GROUNDS = [
  'mandatory_rule', // 违反法律强制性规定
  'interests_of_others', // 损害国家利益、社会公共利益、他人合法权益
  'public_order', // 违背公序良俗
  'not_voluntary', // 违反自愿原则
  'unclear', // 内容不明确
  'other', // 其他不能进行司法确认的情形
  'not_admissible', // 受理后发现不予受理的情形
] as const
export type DismissalGround = (typeof DISMISSAL_GROUNDS)[number]
