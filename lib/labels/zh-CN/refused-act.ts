import type { WriteAct } from '@/lib/domain/access/acts'
import { ACT_MOVES, MOVES, type ActMove, type ActOf } from '@/lib/domain/case/moves'
import type { RefusalCode } from '@/lib/domain/refusal'
import { CORRECTION_REFUSED } from './correction-refusal'
import { CHOICE_REFUSED } from './choice-refusal'
import { CHASE_REFUSED } from './chase-refusal'
import { CONFIRMATION_REFUSED } from './confirmation-refusal'
import { SUPPLEMENTARY_REFUSED } from './supplementary-refusal'
import { CONFIRMING_REFUSED } from './confirming-refusal'
import { AUTHORITY_REFUSED } from './authority'
import { IDENTITY_PHOTO_REFUSED } from './identity-photo'
import { HELPER_REFUSED } from './helper-refusal'
import { INVITATION_REFUSED } from './invitation-refusal'
import { INVITED_REFUSED } from './invited-refusal'
import { COMPLAINT_REFUSED } from './complaint-refusal'
import { APPLICATION_REFUSED } from './application-refusal'
import { COURT_REFUSED } from './court-refusal'
import { CONSULTATION_REFUSED } from './consultation-refusal'
import { DOSSIER_REFUSED } from './dossier-refusal'
import { ACCOUNT_ACTS } from './events/account'
import { ADMIN_ACTS } from './events/admin-acts'
import { ANNOUNCEMENT_ACTS } from './events/announcement'
import { DICTIONARY_ACTS } from './events/dictionary'
import { CASE_MOVE_ACTS } from './events/case-move'
import { CASE_RECORD_ACTS } from './events/case-record'
import { DOSSIER_ACTS } from './events/dossier'
import { MEETING_REFUSED } from './meeting-refusal'
import { MINUTES_ACTS } from './events/minutes'
import { CUSTODY_ACTS } from './events/custody'
import { COMPLAINT_ACTS } from './events/complaint'
import { CHASE_ACTS } from './events/chase'
import { CONFIRMATION_ACTS } from './events/confirmation'
import { SUPPLEMENTARY_ACTS } from './events/supplementary'
import { RULING_ACTS } from './events/ruling'
import { COURT_STAGE_ACTS } from './events/court-stage'
import { COURT_STAGE_REFUSED } from './court-stage-refusal'
import { APPLICATION_ACTS } from './events/application'
import { REFERRAL_ACTS } from './events/referral'
import { INSPECTION_ACTS } from './events/inspection'
import { PROPOSAL_ACTS } from './events/proposal'
import { ROSTER_WRITE_ACTS } from './events/roster'
import { CONSULTATION_ACTS } from './events/consultation'
import { PARTICIPATION_ACTS } from './events/participation'
import { CONFERENCE_ACTS } from './events/conference'
import { RECORDING_ACTS } from './events/recording'
import { RECORDING_REFUSED } from './recording-refusal'
import { CONFERENCE_REFUSED } from './conference-refusal'
import { THREAD_ACTS } from './events/thread'
import { MINUTES_REFUSED } from './minutes-refusal'
import { PROPOSAL_REFUSED } from './proposal-refusal'
import { SECOND_FACTOR_REFUSED } from './second-factor-refusal'
import { SIGNATURE_REFUSED } from './signature-refusal'
import { INTEGRATION_REFUSED } from './integration-refusal'
import { caseMove } from './refusal'

/** Acts that move a case carry the name of their button; the others say what was tried. */
const OTHER_ACTS = {
  ...CASE_MOVE_ACTS,
  ...CASE_RECORD_ACTS,
  ...DOSSIER_ACTS,
  ...MINUTES_ACTS,
  ...CUSTODY_ACTS,
  ...CONSULTATION_ACTS,
  ...APPLICATION_ACTS,
  ...REFERRAL_ACTS,
  ...INSPECTION_ACTS,
  ...ROSTER_WRITE_ACTS,
  ...COMPLAINT_ACTS,
  ...CONFIRMATION_ACTS,
  ...SUPPLEMENTARY_ACTS,
  ...CHASE_ACTS,
  ...RULING_ACTS,
  ...COURT_STAGE_ACTS,
  ...PARTICIPATION_ACTS,
  ...THREAD_ACTS,
  ...CONFERENCE_ACTS,
  ...RECORDING_ACTS,
  ...ADMIN_ACTS,
  ...ANNOUNCEMENT_ACTS,
  ...DICTIONARY_ACTS,
  ...PROPOSAL_ACTS,
  ...ACCOUNT_ACTS,
} as const satisfies Record<Exclude<WriteAct, ActOf<ActMove>>, string>

/** What was tried, in the words of its button. */
export function actInWords(act: string): string {
  const move = ACT_MOVES.find((each) => MOVES[each].act === act)
  return move
    ? caseMove[move]
    : Object.hasOwn(OTHER_ACTS, act)
      ? OTHER_ACTS[act as keyof typeof OTHER_ACTS]
      : '操作'
}

/**
 * Why an act was refused, in a clause. The refused person read the whole sentence; a reader of the
 * record needs the kind.
 */
const REFUSED = {
  NOT_FOUND: '没有找到，或者无权查看',
  FORBIDDEN: '没有办理的权限',
  INPUT_INVALID: '填写的内容需要更正',
  STATUS_DOES_NOT_ALLOW: '案件当时的状态不能办理',
  CASE_CHANGED_MEANWHILE: '案件刚刚由他人办理',
  CALENDAR_YEAR_UNPUBLISHED: '放假安排尚未载入，无法计算期限',
  CALENDAR_CHANGED_MEANWHILE: '放假安排刚刚由他人载入',
  JOB_RUNS: '该任务正在执行',
  CLOCK_INVALID: '暂停或延长的记录前后不一致',
  NUMBER_UNREADABLE: '号码无法读取',
  NUMBERS_STAY_MASKED: '案件当时的状态不能查看完整号码',
  MEDIATOR_EXCLUDED: '该调解员不符合分配条件',
  MEDIATOR_DISABLED_MEANWHILE: '该调解员刚刚被停用',
  NOTE_REQUIRED_FOR_LOWER_RANK: '没有写明选择的理由',
  HANDOVER_NOTE_REQUIRED: '没有写明交接说明',
  CONSENTS_INCOMPLETE: '当事人的同意不齐全',
  PRESIDING_ONLY: '该事项由主持调解员办理',
  CO_MEDIATOR_UNDECLARED: '协同调解员尚未作出披露声明',
  CO_MEDIATION_LAPSED: '调解期限已经届满',
  CO_MEDIATORS_FULL: '已有两名协同调解员',
  CO_MEDIATOR_ENDED: '协同调解已经结束',
  NOT_CO_MEDIATOR: '不是本案的协同调解员',
  CHANGE_WAITS: '该当事人的更换申请尚待决定',
  CHANGE_SETTLED: '更换申请已经决定或者无需决定',
  PERIOD_LAPSED: '调解期限已经届满',
  PAUSED_ALREADY: '期限已经暂停',
  PAUSES_OVERLAP: '与此前的暂停重叠',
  APPRAISAL_AFTER_FILING: '立案后的鉴定评估不暂停期限',
  NOT_PAUSED: '期限没有暂停',
  SUSPICION_ANSWERED: '报告已经答复',
  SUSPICION_ENDS_MEDIATION: '法院已答复终结调解',
  EXTENSION_OVER_CAP: '超过法院规定的延长上限',
  EXTENSION_TOO_LATE: '各方在期限届满后才同意',
  ...MEETING_REFUSED,
  ...CONFERENCE_REFUSED,
  ...RECORDING_REFUSED,
  ENTRY_DIFFERS: '该条已经送到，内容不同',
  CONTACT_IN_FUTURE: '联系时间晚于当时',
  CONTACT_BEFORE_ACCEPTANCE: '联系时间早于受理',
  PERSON_NOT_IN_CASE: '联系对象不是本案的当事人或代理人',
  NO_FORMER_MEDIATOR: '本案尚未分配过调解员',
  ATTEMPTS_INCOMPLETE: '联系记录不足以认定无法联系',
  ...MINUTES_REFUSED,
  NO_REFUSAL_RECORDED: '没有当事人不同意调解的记录',
  AGREEMENT_NOT_SIGNED: '调解协议尚未由各方签署',
  SIDES_NOT_HEARD: '没有听取双方意见的记录',
  NO_SIGNATURE_REFUSED: '没有当事人拒绝签署的记录',
  NO_AGREEMENT_TO_FOLLOW: '没有协议可以回访',
  FACT_ENDED: '该项事实已经更正或者撤回',
  STATUS_DOES_NOT_INVITE: '案件不在调解中，不能邀请',
  ...INVITATION_REFUSED,
  NOT_YOURS_TO_ANSWER: '帮忙的人不能替当事人表态',
  IDENTITY_DIFFERS: '与引调登记的身份信息不一致',
  IDENTITY_SERVICE_DIFFERS: '身份认证平台核验姓名与证件号码不一致',
  TALK_OVER: '案件不在调解中，不能再发',
  TALK_CONSENTS_MISSING: '各方没有都同意异步调解',
  ROUND_THERE: '已经发起下一轮',
  TOPIC_CLOSED: '议题已经结束',
  OFFER_ANSWERED: '方案已经答复',
  OFFER_ENDED: '方案已经结束',
  OFFER_NEEDS_AUTHORITY: '没有特别授权',
  BLIND_RUNS_ALREADY: '上一次密封报价还没有结束',
  BLIND_ENTERED: '这一轮已经填过',
  BLIND_ROUND_OVER: '这一轮已经比过',
  BLIND_OVER: '密封报价已经结束',
  AGREEMENT_MISSING: '还没有保存调解协议',
  AGREEMENT_INCOMPLETE: '协议还有须更正之处',
  AGREEMENT_FINISHED: '协议已经定稿',
  AGREEMENT_NOT_FINISHED: '协议尚未定稿',
  AGREEMENT_IN_EFFECT: '协议已经生效',
  AGREEMENT_SAVED_MEANWHILE: '协议草稿刚刚在另一处保存',
  AGREEMENT_AFTER_LAPSE: '调解期限已经届满',
  AGREEMENT_SUSPENDED: '调解已经中止',
  MEDIATOR_HAS_OPEN_CASES: '该调解员还有未办结的案件',
  ALREADY_IN_THAT_STATE: '已经是这一状态',
  SERVICE_HAS_OPEN_WORK: '该调解员名下还有案件',
  SERVICE_ENDED: '该调解员已经调出或者离职',
  INSTITUTION_ENDED: '该机构已经终止',
  INSTITUTION_HAS_WORK: '该机构还有未了事项',
  OWN_ACCOUNT: '不能停用自己的账号',
  LAST_ADMINISTRATOR: '唯一启用的管理员不能停用',
  ...PROPOSAL_REFUSED,
  PASSWORD_WRONG: '当前密码不正确',
  PASSWORD_TRIES_SPENT: '当前密码多次不正确，登录已结束',
  PASSWORD_CHANGE_RUNNING: '该账号正在另一处修改',
  PASSWORD_REUSED: '新密码与当前密码相同',
  PASSWORD_WEAK: '新密码不符合要求',
  ...SECOND_FACTOR_REFUSED,
  INSTITUTION_BARRED: '机构在本案中已不受理或者逾期未确认',
  RECALL_TOO_EARLY: '机构的受理期限未满',
  RETURNED_END_UNFIT: '去向与案件所处阶段不符',
  ...COURT_STAGE_REFUSED,
  INSTITUTION_NOT_INVITED: '机构不在该法院的特邀调解组织名册中',
  ...INTEGRATION_REFUSED,
  MEDIATION_NOT_ALLOWED: '该纠纷不适用调解',
  OUTCOME_TOO_EARLY: '调解期限尚未届满',
  UNDO_TOO_LATE: '已超过可以撤销的时间',
  UNDO_SOMETHING_FOLLOWED: '之后已有其他操作',
  UNDO_NOTHING_DONE: '没有可以撤销的操作',
  NOT_MEDIATORS_TURN: '当时没有等待调解员办理的事项',
  URGED_ALREADY: '已经催办，调解员尚未办理',
  PHONE_TAKEN: '手机号已有账号',
  ANNOUNCEMENT_OVER: '公告的截止日期已过',
  PROFILE_CHANGED_MEANWHILE: '信息刚刚由他人修改',
  FILE_REFUSED: '文件不符合要求',
  MATERIAL_ALREADY_THERE: '同样的材料已经在卷宗里',
  MATERIAL_ALREADY_VOIDED: '材料已经作废',
  ...DOSSIER_REFUSED,
  DOSSIER_NOT_BOUND: '卷宗尚未归档',
  PACK_NOT_DUE: '案件尚未结案',
  PACK_LACKS_PAPER: '缺少移送必需的文书',
  PACK_CHANGED_MEANWHILE: '卷宗材料刚刚有变动',
  PACK_FILE_DAMAGED: '材料文件缺失、损坏或者尚未通过查毒',
  PACK_TOO_LARGE: '材料合计过大',
  MATERIAL_BEFORE_ACCEPTANCE: '调解员尚未接收案件',
  DOCUMENT_NOT_DUE: '案件没有这份文书',
  DOCUMENT_INCOMPLETE: '文书缺少必要内容',
  DOCUMENT_ALREADY_FINAL: '文书已经定稿',
  DOCUMENT_ALREADY_VOIDED: '文书已经作废',
  DOCUMENT_CHANGED_MEANWHILE: '文书所依据的内容有变动',
  DOCUMENT_NUMBER_TAKEN: '文书编号被同时取用',
  DOCUMENT_NOT_SET: '文书不能生成',
  TEMPLATE_HAS_ERRORS: '模板有错误',
  TEMPLATE_RETIRED: '模板已经停用',
  TEMPLATE_IN_USE: '模板已在使用',
  TEMPLATE_VERSION_TAKEN: '模板同时上传',
  DOCUMENT_NOT_SIGNED: '签名证书不能使用',
  ...SIGNATURE_REFUSED,
  UPLOAD_PART_DAMAGED: '上传的一段已损坏',
  UPLOAD_INCOMPLETE: '上传没有传完',
  UPLOAD_DIFFERS: '上传的内容与所报的不一致',
  SPREADSHEET_REFUSED: '表格不符合要求',
  IMPORT_ALREADY_RUNNING: '另一次导入正在进行',
  IMPORT_ALREADY_FINISHED: '这次导入已经完成',
  IMPORT_NOTHING_READY: '没有可以导入的行',
  ...CONSULTATION_REFUSED,
  ...APPLICATION_REFUSED,
  ...COURT_REFUSED,
  ...COMPLAINT_REFUSED,
  ...CORRECTION_REFUSED,
  ...CHOICE_REFUSED,
  ...CONFIRMATION_REFUSED,
  ...SUPPLEMENTARY_REFUSED,
  ...CHASE_REFUSED,
  ...CONFIRMING_REFUSED,
  ...HELPER_REFUSED,
  ...AUTHORITY_REFUSED,
  ...IDENTITY_PHOTO_REFUSED,
  ...INVITED_REFUSED,
  EXPORT_TOO_LARGE: '超过一次可以导出的行数',
} as const satisfies Record<RefusalCode, string>

export function whyRefused(code: string): string {
  return Object.hasOwn(REFUSED, code) ? REFUSED[code as RefusalCode] : '不符合办理条件'
}
