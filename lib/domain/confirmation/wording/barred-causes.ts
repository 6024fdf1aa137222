// Causes (案由) that are themselves what a court does not confirm. Sources: 民诉解释 第355条; 民事案件案由规定.

/** Status itself: 婚姻、亲子、收养、监护 (第三项). */
const STATUS = /婚姻无效|撤销婚姻|确认婚姻|亲子关系|收养关系|监护权|同居关系析产纠纷确认/
/** The agreement may hold what can be confirmed (property, payments) beside the status. */
const PARTLY_STATUS = /^离婚纠纷$|解除同居关系/
/** Other special procedures, 公示催告, 破产 and 督促 (第四项). */
const PROCEDURE =
  /选民资格|宣告.{0,4}(?:失踪|死亡)|无民事行为能力|限制民事行为能力|财产无主|遗产管理人|担保物权案件|实现担保物权|确认调解协议|公示催告|破产|强制清算|申请支付令|监护人资格|申请确定监护人|申请变更监护人|人身安全保护令/
/** Confirmation of a real right or of an intellectual property (第五项). */
const TITLE =
  /所有权确认|物权确认|确权|用益物权确认|担保物权确认|权属|确认不侵害|专利权无效|商标权无效/
/** No civil matter (第一项). */
const OUT_OF_SCOPE = /行政处罚|行政复议|行政协议|行政许可|行政赔偿|信访|刑事自诉|人事任免|党纪|政纪/

export type BarredCause = 'status' | 'partly_status' | 'procedure' | 'title' | 'out_of_scope'

/** Why a cause is not confirmed; null where nothing bars it. */
export function findBarredCause(cause: string): BarredCause | null {
  if (OUT_OF_SCOPE.test(cause)) return 'out_of_scope'
  if (PROCEDURE.test(cause)) return 'procedure'
  if (STATUS.test(cause)) return 'status'
  if (TITLE.test(cause)) return 'title'
  return PARTLY_STATUS.test(cause) ? 'partly_status' : null
}
