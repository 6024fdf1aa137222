import type { PackKind } from '@/lib/domain/dossier/court-pack'
import type { AccountRole } from '@/lib/domain/access/roles'
import { TRIES_PER_SESSION } from '@/lib/domain/access/sign-in-throttle'
import { URGE_HOURS } from '@/lib/domain/case/decide-urge'
import type { ConsentPurpose } from '@/lib/domain/case/consents'
import type { CaseMove } from '@/lib/domain/case/moves'
import type { Facts, Refusal, RefusalCode } from '@/lib/domain/refusal'
import type { FactEnd } from '@/lib/domain/fact/undisputed-facts'
import type { PauseReason } from '@/lib/domain/deadline/pauses'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { accountRole, caseStatus } from './case'
import { PAUSE_REASONS } from './deadline'
import { factEnd } from './fact'
import { lastActInWords } from './last-act'
import { MEETING_SENTENCES } from './meeting-refusal'
import { CONFERENCE_SENTENCES } from './conference-refusal'
import { PACK_SENTENCES } from './court-pack'
import { CLOSING_SENTENCES } from './closing-refusal'
import { CORRECTION_SENTENCES } from './correction-refusal'
import { CHOICE_SENTENCES } from './choice-refusal'
import { CONFIRMATION_SENTENCES } from './confirmation-refusal'
import { SUPPLEMENTARY_SENTENCES } from './supplementary-refusal'
import { stageMove } from './court-stage'
import { CONFIRMING_SENTENCES } from './confirming-refusal'
import { AUTHORITY_SENTENCES } from './authority'
import { IDENTITY_PHOTO_SENTENCES } from './identity-photo'
import { HELPER_SENTENCES } from './helper-refusal'
import { INVITED_SENTENCES } from './invited-refusal'
import { COMPLAINT_SENTENCES } from './complaint-refusal'
import { APPLICATION_SENTENCES } from './application-refusal'
import { consentPurpose } from './consent'
import { COURT_SENTENCES } from './court-refusal'
import { EXCLUDED_BECAUSE } from './excluded-because'
import { RETURNED_SENTENCES } from './returned-refusal'
import { UPLOAD_SENTENCES } from './upload-refusal'
import { CONSULTATION_SENTENCES } from './consultation-refusal'
import { DOCUMENT_SENTENCES } from './document-refusal'
import { DOSSIER_SENTENCES } from './dossier-refusal'
import { MINUTES_SENTENCES } from './minutes-refusal'
import { SIGNATURE_SENTENCES } from './signature-refusal'
import { RECORDING_SENTENCES } from './recording-refusal'
import { THREAD_SENTENCES } from './thread-refusal'
import { INVITATION_SENTENCES } from './invitation-refusal'
import { momentInWords } from './moment'
import { SERVICE_END_SENTENCES } from './service-end'
import { PROPOSAL_SENTENCES } from './proposal-refusal'
import { SECOND_FACTOR_SENTENCES } from './second-factor-refusal'
import { pdfSignature } from './pdf-signature'
import { UNREADABLE_WORDS } from './unreadable'
import { INTEGRATION_SENTENCES } from './integration-refusal'

/** Every refusal in a whole sentence: what happened, why, what to do next. */

export const caseMove = {
  accept: '受理',
  end_declined: '终结（对方不同意调解）',
  decline: '不受理',
  recall: '收回案件',
  refer_again: '重新引调',
  end_returned: '退回后办结',
  assign: '分配调解员',
  reassign: '重新分配调解员',
  take: '接收案件',
  disclose: '披露',
  allow_disclosed: '决定继续由其调解',
  replace_disclosed: '决定更换调解员',
  replace_mediator: '更换调解员',
  request_change: '登记更换申请',
  grant_change: '处理更换申请',
  refuse_change: '处理更换申请',
  add_co_mediator: '增加协同调解员',
  declare_co_mediator: '作出披露声明',
  end_co_mediator: '结束协同调解',
  record_contact: '记录联系',
  record_consent: '登记调解意愿',
  check_identity: '核验身份',
  explain_rights: '告知权利义务',
  confirm_address: '确认送达地址',
  schedule_meeting: '安排调解会',
  move_meeting: '调解会改期',
  cancel_meeting: '取消调解会',
  hold_meeting: '登记召开情况',
  mark_unavailable: '登记不能到会的日期',
  record_fact: '记载无争议事实',
  confirm_facts: '核对无争议事实',
  withdraw_fact: '撤回无争议事实',
  save_agreement: '保存协议草稿',
  finish_agreement: '调解协议定稿',
  sign_agreement: '登记协议签署',
  void_agreement: '作废调解协议',
  record_follow_up: '登记回访',
  pause: '暂停计算期限',
  resume: '恢复计算期限',
  answer_suspicion: '答复虚假调解报告',
  extend: '延长调解期限',
  record_service: '登记送达',
  open_minutes: '开始笔录',
  supplement_minutes: '补充笔录',
  submit_minutes: '将笔录交各方核对',
  answer_minutes: '登记笔录核对',
  reopen_minutes: '退回修改笔录',
  withdraw: '提前终结',
  close: '结案',
  archive: '归档',
  ...stageMove,
} as const satisfies Record<CaseMove, string>

/** “该案件已于 14:02 由李敏受理”, from who did what and when. */
function whoDidWhat(facts: Facts, today: LocalDate): string {
  if (typeof facts.at !== 'string' || typeof facts.lastAct !== 'string')
    return '该案件的状态刚刚发生了变化'
  return `该案件已于 ${momentInWords(new Date(facts.at), today)} 由${facts.by || '系统'}${lastActInWords(facts.lastAct)}`
}

const SENTENCES = {
  NOT_FOUND: () => '没有找到该内容，或者您无权查看。请从列表重新进入。',
  FORBIDDEN: () => '您的账号没有办理这一事项的权限。如需办理，请联系管理员。',
  INPUT_INVALID: () => '请更正以下内容后重新提交。',
  STATUS_DOES_NOT_ALLOW: (f, today) =>
    `${whoDidWhat(f, today)}，当前状态为“${caseStatus[f.status as keyof typeof caseStatus] ?? ''}”，不能办理“${caseMove[f.move as CaseMove] ?? ''}”。`,
  CASE_CHANGED_MEANWHILE: (f, today) =>
    `${whoDidWhat(f, today)}，您的这次操作没有生效。请刷新页面查看最新情况。`,
  NUMBER_UNREADABLE: () => `${UNREADABLE_WORDS.number}。`,
  NUMBERS_STAY_MASKED: (f) =>
    `案件当前状态为“${caseStatus[f.status as keyof typeof caseStatus] ?? ''}”，调解员不能查看完整号码或者拨打电话。`,
  CALENDAR_YEAR_UNPUBLISHED: (f) =>
    `${f.year}年早于系统已有的放假安排，无法计算期限。请系统管理员载入国务院公布的该年度安排后再办理。`,
  CALENDAR_CHANGED_MEANWHILE: (f, today) =>
    `${f.year}年的放假安排已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '刚才'} 由${f.by}载入，您的这次操作没有生效。请重新预览后再载入。`,
  JOB_RUNS: (f, today) =>
    `该任务已由${f.by ?? '系统'}于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '刚才'} ${f.waits ? '提交执行，即将开始' : '开始执行，尚未结束'}，您的这次操作没有生效。`,
  CLOCK_INVALID: () => '该案件的暂停或延长记录前后不一致，无法计算期限。请联系系统管理员核对。',
  MEDIATOR_EXCLUDED: (f) =>
    `${f.mediator ?? '该调解员'}目前不能承办本案：${EXCLUDED_BECAUSE[f.because as keyof typeof EXCLUDED_BECAUSE] ?? '不符合分配条件'}。请选择其他调解员。`,
  MEDIATOR_DISABLED_MEANWHILE: (f, today) =>
    `${f.mediator}已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '刚才'} 被${f.by ?? '管理员'}停用，不能再分配案件。请选择其他调解员。`,
  NOTE_REQUIRED_FOR_LOWER_RANK: (f) => `${f.mediator}匹配度列第 ${f.rank} 位，请说明选择理由。`,
  HANDOVER_NOTE_REQUIRED: () => '重新分配须写明交接说明，方便接手的调解员了解已做的工作。',
  NO_FORMER_MEDIATOR: () => '本案还没有分配过调解员，不是重新分配。请办理“分配调解员”。',
  CONSENTS_INCOMPLETE: (f) =>
    `还缺少以下当事人的同意：${f.missing}。${consentPurpose[f.purpose as ConsentPurpose]}。`,
  PRESIDING_ONLY: (f) =>
    `本案由${f.mediator ? `${f.mediator}主持调解，该事项由主持调解员办理` : '主持调解员办理该事项，现等待机构分配主持调解员'}。您协同调解，可以记录联系、写备忘、记笔录和登记当事人不能到会的日期（在线调解规则第11条）。`,
  CO_MEDIATOR_UNDECLARED: () =>
    '您尚未声明有无应当披露的情形，现在只能查阅本案。没有应当披露情形的，请先在案件页作出声明；有的，请告知机构（在线调解规则第13条）。',
  CO_MEDIATION_LAPSED: (f) =>
    `调解期限已于 ${f.lapsedOn} 届满，不能再增加协同调解员。各方在届满前已同意延长的，请先登记延长；没有的，应当结案（在线调解规则第25条）。`,
  CO_MEDIATORS_FULL: (f) =>
    `本案已有两名协同调解员：${f.names}。需要更换的，请先结束其中一人的协同调解。`,
  CO_MEDIATOR_ENDED: (f) => `${f.mediator}的协同调解已于 ${f.on} 结束，无需重复办理。`,
  NOT_CO_MEDIATOR: () => '您不是本案的协同调解员，无需作出声明。',
  CHANGE_WAITS: (f) => `${f.party}已于 ${f.on} 申请更换调解员，尚待机构决定，无需重复登记。`,
  CHANGE_SETTLED: (f) =>
    f.on
      ? `${f.party}的更换申请已于 ${f.on} 由${f.by ?? '管理员'}作出决定，无需重复办理。`
      : `${f.mediator}已不再承办本案，${f.party}的更换申请无需再作决定。`,
  PERIOD_LAPSED: (f) =>
    `调解期限已于 ${f.lapsedOn} 届满，不能再暂停计算。各方在届满前已同意延长的，请先登记延长；没有的，应当结案（在线调解规则第25条）。`,
  PAUSED_ALREADY: (f) =>
    `调解期限已自 ${f.from} 起因${PAUSE_REASONS[f.reason as PauseReason] ?? ''}暂停计算，无需重复登记。`,
  PAUSES_OVERLAP: (f) =>
    `${f.from} 至 ${f.to} 已经暂停计算过，两次暂停不能重叠。请从其后的日期起暂停。`,
  APPRAISAL_AFTER_FILING: () =>
    '立案后的鉴定评估由人民法院委托，不适用在线调解规则第26条，调解期限不因此暂停。需要更多时间的，可由各方同意延长期限。',
  NOT_PAUSED: () => '调解期限没有暂停，无需恢复。请刷新页面查看最新情况。',
  SUSPICION_ANSWERED: (f, today) =>
    `该报告已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '此前'} 由${f.by ?? '引调法院'}答复，无需重复办理。`,
  SUSPICION_ENDS_MEDIATION: (f) =>
    `引调法院已于 ${f.on} 就虚假调解的报告答复终结调解，不能再恢复或者延长期限、继续调解（特邀调解规定第18条）。请以“其他”事由结案。`,
  EXTENSION_OVER_CAP: (f) =>
    `累计延长 ${f.requestedDays} 天，超过引调法院规定的上限 ${f.maxDays} 天。请减少天数。`,
  EXTENSION_TOO_LATE: (f) =>
    `各方于 ${f.agreedOn} 才全部同意，而调解期限已于 ${f.dueOn} 届满，不能再延长（在线调解规则第25条）。各方在届满前同意的，请核对日期。`,
  ...MEETING_SENTENCES,
  ...CONFERENCE_SENTENCES,
  ...RECORDING_SENTENCES,
  ENTRY_DIFFERS: () =>
    '这一条此前已经送到，内容与本次不同，其后的改动没有记下。请刷新查看，需要补充的另记一条。',
  CONTACT_IN_FUTURE: () => '联系时间晚于现在，请核对后再提交。',
  CONTACT_BEFORE_ACCEPTANCE: (f, today) =>
    `联系时间早于本案受理时间（${typeof f.acceptedAt === 'string' ? momentInWords(new Date(f.acceptedAt), today) : ''}），请核对后再提交。`,
  PERSON_NOT_IN_CASE: () => '联系对象不是本案的当事人或代理人，请重新选择。',
  ...CLOSING_SENTENCES,
  ...CONSULTATION_SENTENCES,
  ...APPLICATION_SENTENCES,
  ...COURT_SENTENCES,
  ...RETURNED_SENTENCES,
  ...UPLOAD_SENTENCES,
  ...COMPLAINT_SENTENCES,
  ...CORRECTION_SENTENCES,
  ...CHOICE_SENTENCES,
  ...CONFIRMATION_SENTENCES,
  ...SUPPLEMENTARY_SENTENCES,
  ...CONFIRMING_SENTENCES,
  ...HELPER_SENTENCES,
  ...AUTHORITY_SENTENCES,
  ...IDENTITY_PHOTO_SENTENCES,
  ...INVITED_SENTENCES,
  ...MINUTES_SENTENCES,
  ...THREAD_SENTENCES,
  FACT_ENDED: (f) =>
    `第 ${f.no} 项事实已经${factEnd[f.because as FactEnd] ?? '撤回'}，不能再办理。请返回案件查看现有的事实。`,
  STATUS_DOES_NOT_INVITE: () => '案件在调解中的，才能邀请当事人进入。',
  ...INVITATION_SENTENCES,
  NOT_YOURS_TO_ANSWER: () => '您是陪同帮忙的人，不能替当事人表态。请当事人本人来答。',
  IDENTITY_DIFFERS: () => '您填的和法院登记的不一样。请核对后再填，或者打电话给调解员。',
  IDENTITY_SERVICE_DIFFERS: () =>
    '身份认证平台说，姓名和号码对不上。请核对后再填，或者打电话给调解员。',
  AGREEMENT_MISSING: () => '本案还没有保存调解协议的草稿。请先填写条款并保存。',
  AGREEMENT_INCOMPLETE: (f) =>
    `协议还有 ${f.wrong} 处须更正，不能定稿。请按各条旁的提示改好并保存，再定稿。`,
  AGREEMENT_FINISHED: () =>
    '调解协议已经定稿，不能再修改。确需修改的，请写明理由作废，再拟新的草稿。',
  AGREEMENT_NOT_FINISHED: () => '本案没有已经定稿的调解协议。请先定稿，再登记签署或者作废。',
  AGREEMENT_IN_EFFECT: (f) =>
    `各方均已签署，协议自 ${f.effectiveOn} 起生效（在线调解规则第19条），不能作废。各方另行约定的，请制作新的协议。`,
  AGREEMENT_SAVED_MEANWHILE: (f, today) =>
    f.at
      ? `协议草稿已于 ${momentInWords(new Date(String(f.at)), today)} 由${f.by || '他人'}在另一处保存，您的这次操作没有生效。请刷新页面，核对最新内容后再办理。`
      : '协议草稿已经变化，您的这次操作没有生效。请刷新页面，核对最新内容后再办理。',
  AGREEMENT_AFTER_LAPSE: (f) =>
    `调解期限已于 ${f.lapsedOn} 届满，不能再拟定协议。各方在届满前已同意延长的，请先登记延长；没有的，应当结案（在线调解规则第25条）。`,
  AGREEMENT_SUSPENDED: (f) =>
    `本案因可能存在虚假调解，已自 ${f.from} 起中止调解（特邀调解规定第18条），中止期间协议不能定稿。`,
  MEDIATOR_HAS_OPEN_CASES: (f, today) => {
    const newest =
      typeof f.at === 'string'
        ? `，最近一件由${f.by}于 ${momentInWords(new Date(f.at), today)} 分配`
        : ''
    const what = [
      ...(Number(f.open) > 0 ? [`${f.open} 件承办中的案件${newest}`] : []),
      ...(Number(f.coMediated) > 0 ? [`${f.coMediated} 件协同调解的案件`] : []),
    ]
    const next = [
      ...(Number(f.open) > 0 ? ['更换调解员（披露待决定的先处理披露）'] : []),
      ...(Number(f.coMediated) > 0 ? ['结束协同调解'] : []),
    ]
    return `${f.mediator}还有 ${what.join('；另有 ')}。请先在其详情页逐件${next.join('，逐件')}，再停用。`
  },
  ALREADY_IN_THAT_STATE: (f, today) =>
    `${f.name}已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '此前'} 由${f.by ?? '管理员'}${f.state === 'disabled' ? '停用' : '启用'}，无需重复操作。`,
  ...SERVICE_END_SENTENCES,
  OWN_ACCOUNT: () => '不能停用自己的账号，请由另一名管理员办理。',
  ...PROPOSAL_SENTENCES,
  LAST_ADMINISTRATOR: (f) =>
    `${f.name}是唯一启用的${accountRole[f.role as AccountRole] ?? '管理员'}，不能停用。请先添加或者启用另一名。`,
  PASSWORD_WRONG: () => '当前密码不正确，请重新输入。',
  PASSWORD_TRIES_SPENT: () =>
    `当前密码已输错 ${TRIES_PER_SESSION} 次，本次登录已结束，密码没有修改。请重新登录；忘记密码的，请联系管理员。`,
  PASSWORD_CHANGE_RUNNING: () => '该账号正在另一处修改密码或资料，请稍候再提交。',
  PASSWORD_REUSED: () => '新密码不能与当前密码相同，请换一个。',
  PASSWORD_WEAK: () => '新密码不符合要求，请更正。',
  ...SECOND_FACTOR_SENTENCES,
  INSTITUTION_NOT_INVITED: () =>
    '所填调解机构不存在，或者不在贵院的特邀调解组织名册中，请核对机构编号。',
  ...INTEGRATION_SENTENCES,
  MEDIATION_NOT_ALLOWED: () =>
    '该类型中适用特别程序、督促程序、公示催告程序的案件和身份关系确认案件不得调解（民诉法解释第143条）。属于其他案件的，请写明情况说明。',
  UNDO_TOO_LATE: (f, today) => `${whoDidWhat(f, today)}，已超过十分钟，不能再撤销。`,
  UNDO_SOMETHING_FOLLOWED: (f, today) =>
    `${whoDidWhat(f, today)}，之前的操作不能再撤销。请刷新页面查看最新情况。`,
  UNDO_NOTHING_DONE: (f, today) =>
    `${whoDidWhat(f, today)}，没有可以撤销的操作。请刷新页面查看最新情况。`,
  NOT_MEDIATORS_TURN: (f) =>
    f.pausedSince
      ? `调解期限自 ${f.pausedSince} 起暂停计算，暂停期间不催办。`
      : `案件当前状态为“${caseStatus[f.status as keyof typeof caseStatus] ?? ''}”，没有等待调解员办理的事项，不能催办。`,
  URGED_ALREADY: (f, today) =>
    `${f.by}已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '此前'} 催办，调解员还没有办理。满 ${URGE_HOURS} 小时仍没有办理的，可以再次催办。`,
  ANNOUNCEMENT_OVER: (f) =>
    `该公告的截止日期（${f.until}）已过，发布后无人能看到。请先修改截止日期，再发布。`,
  PHONE_TAKEN: () => '该手机号已经是另一账号，请核对后换一个手机号。',
  PROFILE_CHANGED_MEANWHILE: (f, today) =>
    `${f.what ?? '该信息'}已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '刚才'} 由${f.by || '他人'}修改，您的这次修改没有保存。请刷新页面后重新填写。`,
  MATERIAL_ALREADY_THERE: (f) =>
    `同一文件已在卷宗中：${f.title}（${f.by} ${f.on} 添加），没有重复保存。`,
  MATERIAL_ALREADY_VOIDED: (f, today) =>
    `该材料已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '此前'} 由${f.by ?? '他人'}作废，无需重复操作。`,
  MATERIAL_BEFORE_ACCEPTANCE: (f) =>
    `案件当前为“${caseStatus[f.status as keyof typeof caseStatus] ?? ''}”，调解员接收案件后才能添加材料（在线调解规则第12条）。`,
  ...DOCUMENT_SENTENCES,
  DOCUMENT_NOT_SIGNED: (f) => pdfSignature.notSigned(f.fault),
  ...SIGNATURE_SENTENCES,
  ...DOSSIER_SENTENCES,
  PACK_NOT_DUE: PACK_SENTENCES.PACK_NOT_DUE,
  PACK_LACKS_PAPER: (f) => PACK_SENTENCES.PACK_LACKS_PAPER(f.pack as PackKind),
  PACK_CHANGED_MEANWHILE: PACK_SENTENCES.PACK_CHANGED_MEANWHILE,
  PACK_FILE_DAMAGED: (f) => PACK_SENTENCES.PACK_FILE_DAMAGED(String(f.title)),
  PACK_TOO_LARGE: (f) => PACK_SENTENCES.PACK_TOO_LARGE(Number(f.most)),
  DOSSIER_NOT_BOUND: () => '卷宗尚未归档，没有可以检测的整卷文件。归档后系统自动检测。',
  IMPORT_NOTHING_READY: () => '文件中没有可以导入的行，请按检查结果修改后重新上传。',
  EXPORT_TOO_LARGE: (f) =>
    `符合条件的超过 ${Number(f.most).toLocaleString('zh-CN')} 行，一次最多导出这么多。请缩小查询范围后分次导出。`,
} as const satisfies Record<RefusalCode, (facts: Facts, today: LocalDate) => string>

/** The sentence of a refusal, as read on this day. */
export function refusalSentence(refusal: Refusal, now: Date): string {
  return SENTENCES[refusal.code](refusal.facts, toLocalDate(now))
}
