/**
 * Where a case comes from, which decides the stage of the proceedings and the length of the
 * mediation period.
 * Sources: 在线调解规则第24条; 特邀调解规定第11条 (委派 before filing, 委托 after it);
 * 广州市中级人民法院在线纠纷多元化解平台运行规则(试行)第1条 (行政主管部门委托, 当事人申请).
 * Since 2025-01-01 courts file first and entrust afterwards, so the two 委托 sources are today's
 * ordinary way and 委派 is what remains from before: all of them stay valid side by side.
 */
export const CASE_SOURCES = [
  'delegated_pre_filing', // 委派
  'entrusted_ordinary', // 委托, 普通程序
  'entrusted_summary', // 委托, 简易程序
  'administrative', // 行政主管部门委托
  'party_application', // 当事人申请
] as const

export type CaseSource = (typeof CASE_SOURCES)[number]

export type CaseStage = 'pre_filing' | 'filed'

/**
 * Whether the court has filed the case (立案后) or not yet (立案前): the next step after success or
 * failure depends on it.
 */
export function stageOf(source: CaseSource): CaseStage {
  return source === 'entrusted_ordinary' || source === 'entrusted_summary' ? 'filed' : 'pre_filing'
}
