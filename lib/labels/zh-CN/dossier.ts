import type { DossierSlot, SlotBasis } from '@/lib/domain/dossier/catalogue'
import { citeSlotBasis } from '@/lib/domain/dossier/slot-basis-in-force'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Exemption, NeedReason } from '@/lib/domain/dossier/completeness'
import { ACT_TERM } from './act-term'

/** Names of the catalogue (domain.md 6). */
export const dossierSlot = {
  cover: '封面',
  contents: '卷内目录',
  referral_letter: '委派 / 委托调解函',
  petition: '调解申请书 / 起诉状',
  acceptance_form: '受理登记表 / 接受函',
  identity: '当事人身份证明',
  authority: '授权委托书与代理人身份',
  consent: '调解意愿同意书',
  rights_notice: '权利义务告知书',
  disclosure: '调解员披露 / 回避材料',
  service_address: '送达地址确认书',
  evidence: '证据材料及清单',
  contact_log: '通知与联系记录',
  session_record: '调解笔录',
  undisputed_facts: '无争议事实记载表',
  clock_changes: '延长期限 / 鉴定 / 中止材料',
  outcome: '调解协议书 / 终结报告',
  confirmation: '司法确认 / 调解书材料',
  service_proof: '送达凭证',
  performance: '履行与回访',
  closing_form: '结案登记表',
  remarks: '备考表',
  back_cover: '封底',
} as const satisfies Record<DossierSlot, string>

const slotBasis = {
  invited_mediation_11: '特邀调解规定第11条',
  invited_mediation_14: '特邀调解规定第14条',
  invited_mediation_24: '特邀调解规定第24条',
  invited_mediation_26: '特邀调解规定第26条',
  online_mediation_4: '在线调解规则第4条',
  online_mediation_8: '在线调解规则第8条',
  online_mediation_12: '在线调解规则第12条',
  online_mediation_13: '在线调解规则第13条',
  online_mediation_15: '在线调解规则第15条',
  online_mediation_17: '在线调解规则第17条',
  online_mediation_22: '在线调解规则第22条',
  online_mediation_24_26: '在线调解规则第24、26条',
  online_litigation_31: '在线诉讼规则第31条',
  online_litigation_35: '在线诉讼规则第35条',
  civil_procedure_59_of_2017: '民诉法（2017年修正）第59条',
  civil_procedure_62: '民诉法第62条',
  civil_procedure_194_of_2017: '民诉法（2017年修正）第194条',
  civil_procedure_201_of_2021: '民诉法（2021年修正）第201条',
  civil_procedure_205: '民诉法第205条',
  people_mediation_27: '参照人民调解法第27条',
  people_mediation_31: '参照人民调解法第31条',
} as const satisfies Record<SlotBasis, string>

/** The article that a slot rests on, in a case referred on that day. */
export function slotBasisInWords(slot: SlotBasis, referredOn: LocalDate): string {
  const { basis, isByAnalogy } = citeSlotBasis(slot, referredOn)
  return `${isByAnalogy ? '参照' : ''}${slotBasis[basis]}`
}

/** Why a slot must be filled. */
export const needReason = {
  sent_by_court: '法院委派、委托的案件都应有',
  every_case: '每个案件都应有',
  accepted: '受理后应入卷',
  has_agents: '本案有代理人，应有',
  in_mediation: '调解员接收案件后应有',
  in_mediation_pre_filing: '立案前的案件，调解员接收后应有',
  had_session: '本案开过调解会，应有',
  record_replaced: '录音录像代替调解笔录的，无争议事实仍应书面记载',
  clock_changed: '本案延长过期限或有不计入的期间，应有',
  closed_agreement: '达成调解协议的案件应有调解协议书',
  closed_withdrawn: '自行和解并撤回申请的案件没有调解协议书，应有写明撤回情况的终结报告',
  closed_failure: '调解不成的案件应有终结报告',
  closed: '结案后应有',
  not_signed: '文书签署完毕、制作签署件后入卷',
} as const satisfies Record<NeedReason, string>

/** Why a slot does not apply. */
export const exemption = {
  not_accepted: '本案未受理，不适用',
  ended_before_mediator: '本案在调解员接收前已结束，不适用',
} as const satisfies Record<Exemption, string>

/** What is missing, by its name: the slot, or the document that is not signed. */
export function missingName({
  slot,
  document,
}: {
  readonly slot: DossierSlot
  readonly document?: { readonly title: string }
}): string {
  return document ? `${document.title}（未签署）` : dossierSlot[slot]
}

/** Words of 电子卷宗记录 (操作手册 3.6). */
export const DOSSIER_LIST = {
  title: '电子卷宗记录',
  subtitle: '本机构收到的全部电子卷宗',
  unit: '件',
  columns: {
    index: '序号',
    caseNo: '联调编号',
    parties: '申请人 / 被申请人',
    applicants: '申请人',
    respondents: '被申请人',
    status: '状态',
    archiving: '归档',
    mediator: '调解员',
    materials: '材料',
    missing: '缺件',
    lastAdded: '最近添加',
    act: '操作',
    institution: '调解机构',
  },
  pieces: (count: number) => `${count} 件`,
  missing: (count: number) => `缺 ${count} 项`,
  complete: '已齐',
  open: '查看详情',
  openOf: (caseNo: string) => `查看详情：${caseNo} 的电子卷宗`,
  reset: '重置',
  stale: '列表已有变化，本页没有内容。',
  first: '回到第一页',
  emptyTitle: '暂无电子卷宗',
  emptyText: '法院引调的案件，其电子卷宗列在这里。',
  noMatchTitle: '没有符合条件的卷宗',
  noMatchText: '请核对案号或姓名，或重置后重试。',
  courtTitle: '电子卷宗',
  courtSubtitle: '本院引调案件的电子卷宗，只供查阅',
  comma: '、',
  file: {
    materials: '材料件数',
    missing: '缺件项数',
    missingNames: '缺少的材料',
    materialsAre: '卷宗中未作废的材料份数，含随案移送的和机构添加的。',
    missingAre: '按案件目前的阶段和结果，目录中缺少的必备材料项数；后续阶段形成的不计。',
  },
  lastAdded: (title: string, by: string) => `${title} · ${by}`,
} as const

/** Words of 卷宗详情. */
export const DOSSIER = {
  title: '电子卷宗',
  detail: '卷宗详情',
  catalogue: '卷内目录',
  caseFile: '案件详情',
  printCatalogue: '打印目录',
  complete: '必备材料已齐全。',
  missingTitle: (count: number) => `缺少 ${count} 项必备材料`,
  because: (reason: string, basis: string) => `${reason}（${basis}）`,
  need: {
    required: '缺',
    later: '待形成',
    as_needed: '按需',
    replaced: '录音录像代替',
    not_applicable: '不适用',
  },
  replaced: '由录音录像代替，录音录像存副卷（在线调解规则第22条）',
  made: '成卷时自动生成',
  explained: '情况说明代替',
  pieces: (count: number) => `${count} 件`,
  number: '序号',
  name: '目录名称',
  material: '材料',
  addedBy: '添加人',
  addedAt: '添加时间',
  fingerprint: '校验值',
  kind: '类型',
  note: '说明',
  slot: '目录位置',
  fileName: '文件名',
  fromCourt: '随案移送',
  voided: '已作废',
  voidedBy: (by: string, at: string, reason: string) => `${by}于 ${at} 作废：${reason}`,
  titleVoided: (title: string) => `${title}（已作废）`,
  choose: '请从目录中选择一份材料查看。',
  openFirst: '从第一份开始',
  empty: '卷宗中暂无材料。',
  onlyDownload: (kind: string) => `${kind}不能在页面上显示，请下载后查看。`,
  notShown: (kind: string) => `${kind}不能在页面上显示，本页面不提供下载。`,
  held: { awaiting: '待查毒', infected: '查出病毒' },
  destroyed: '已销毁',
  heldFile: {
    awaiting: '这份文件正在等待查毒，查毒通过以后才能查看和下载。',
    infected: '这份文件查出病毒，已经隔离，不能查看和下载。请联系提供的人重新提供。',
  },
  download: '下载原件',
  downloadOf: (title: string) => `下载“${title}”的原件`,
  copyHash: (title: string) => `复制“${title}”的 SHA-256 校验值`,
  lookRecorded: '查阅和下载都会留下记录。',
  readOnly: '本页只供查阅，不能下载。每次查阅都会留下记录。',
  backToCatalogue: '回到目录',
  previous: '上一份',
  next: '下一份',
  shownAs: '显示的是转换后的图片，原件和校验值保持不变。',
  imageAlt: (title: string) => `材料“${title}”的图片`,
  imageFailed: '图片未能显示。可能是网络中断，也可能是存放的文件与登记的校验值不符。',
  retry: '重新读取',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomFit: '适合宽度',
  zoomed: (percent: number) => `${percent}%`,
  document: (title: string) => `材料“${title}”的内容，用方向键滚动，加号和减号缩放`,
  pdfReading: '正在读取文档…',
  pdfFailed: '文档未能显示。可能是网络中断，也可能是文件已损坏或与登记的校验值不符。',
  page: (number: number, of: number) => `第 ${number} 页，共 ${of} 页`,
  pageOf: (number: number, of: number) => `第 ${number} / ${of} 页`,
  notViewable: '这种文件不能在页面上显示。',
} as const

/** Words of adding and voiding a material. */
export const ADD_MATERIAL = {
  open: '添加材料',
  slotOption: (number: number, name: string, isMissing: boolean) =>
    `${number}　${name}${isMissing ? '（缺）' : ''}`,
  openFor: (slot: string) => `添加“${slot}”`,
  title: '添加材料',
  about: (mb: number) =>
    `PDF、JPEG、PNG、HEIC、Word（docx）、Excel（xlsx），单份不超过 ${mb} MB，按内容识别。`,
  slot: '目录位置',
  slotFirst: '请先选择目录位置',
  files: '选择文件',
  filesHelp: '可以一次选择多份，逐份上传。',
  name: '材料名称',
  nameOf: (fileName: string) => `“${fileName}”的材料名称`,
  note: '说明',
  noteHelp: '例如：原件由申请人持有，此为复印件。',
  upload: '开始上传',
  done: '完成',
  remove: '移除',
  removeOf: (name: string) => `移除“${name}”`,
  cancelOne: '取消',
  cancelOf: (name: string) => `取消上传“${name}”`,
  retry: '重试',
  retryOf: (name: string) => `重新上传“${name}”`,
  state: { sending: '正在上传', checking: '正在检查', done: '已添加', canceled: '已取消' },
  percent: (percent: number) => `${percent}%`,
  progressOf: (name: string) => `“${name}”的上传进度`,
  offline: '网络中断，上传未完成。请检查网络后重试，已添加的不受影响。',
  signedOut: '登录已失效，没有保存。请重新登录后上传。',
  unknown: '没有收到服务器的答复，不能确定是否已保存。请重试；已保存的不会重复添加。',
  summary: (done: number, of: number) => `已添加 ${done} 份，共 ${of} 份`,
} as const

export const VOID_MATERIAL = {
  open: '作废',
  title: (title: string) => `作废“${title}”`,
  happens: '作废的材料仍留在卷宗中并标明，不再计入必备材料。此操作不能撤销。',
  reason: ACT_TERM.reason,
  reasonHelp: '至少 5 个字，例如：扫描不清，已重新上传。',
  confirm: '确认作废',
  done: (title: string) => `已作废“${title}”。`,
} as const
