import type { ReferralUndo, UndoMove } from '@/lib/domain/case/decide-undo'
import type { CourtMove } from '@/lib/domain/court-stage/court-step'
import type {
  CourtStage,
  FeeState,
  MissingCode,
  ReceiptWay,
  SuitEnd,
  TrialReason,
} from '@/lib/domain/court-stage/stage'
import type { StageMove } from '@/lib/domain/court-stage/stage-moves'
import { typedInFigures } from './money'

export const courtStage = {
  transfer_due: '未成待移送',
  transferred: '已移送，待接收',
  transfer_returned: '移送退回补正',
  filing_due: '已接收，待立案',
  filed: '已立案',
  trial_due: '已接收，待转入审理',
  in_trial: '已转入审理',
  record_due: '待报送备案',
  record_submitted: '已报送，待备案',
  record_returned: '备案退回补正',
  recorded: '已备案',
  paper_due: '待出具调解书',
  paper_issued: '调解书待签收',
  paper_served: '调解书已生效',
  suit_ended: '已以撤诉等方式结案',
} as const satisfies Record<CourtStage, string>

export const missingPaper = {
  closing_report: '调解终结报告（四项记录）',
  petition: '起诉状',
  identity: '当事人身份证明',
  service_address: '送达地址确认书',
  authority: '授权委托书',
  undisputed_facts: '无争议事实记载表',
  agreement: '调解协议书',
  unreadable: '文件无法打开',
} as const satisfies Record<MissingCode, string>

export const feeState = {
  due: '通知交费',
  paid: '已交费',
  waived: '缓交、减交或者免交',
} as const satisfies Record<FeeState, string>

export const trialReason = {
  failed: '调解不成',
  went_back: '调解书送达前反悔',
} as const satisfies Record<TrialReason, string>

export const suitEnd = {
  withdrawn: '裁定准许撤诉',
  performed: '即时履行，以其他方式结案',
  fee_unpaid: '未按时交费，按自动撤诉处理',
} as const satisfies Record<SuitEnd, string>

export const receiptWay = {
  own_phone: '在手机上签收',
  in_person: '当面签收',
  post: '邮寄签收',
} as const satisfies Record<ReceiptWay, string>

export const courtMove = {
  receive_transfer: '接收移送',
  send_transfer_back: '退回补正',
  file_suit: '登记立案',
  resume_trial: '转入审理',
  record_agreement: '备案',
  issue_paper: '出具调解书',
  end_suit: '以撤诉等方式结案',
} as const satisfies Record<CourtMove, string>

/** Every move after the mediation, and every undo, by the word of its button. */
export const stageMove = {
  ...courtMove,
  hand_over: '移送法院',
  undo_accept: '撤销受理',
  undo_assign: '撤销分配',
  undo_recall: '撤销收回',
  undo_refer_again: '撤销重新引调',
  undo_end_returned: '撤销退回后办结',
} as const satisfies Record<StageMove | ReferralUndo | UndoMove, string>

const yuan = (amount: string | null) => (amount ? typedInFigures(amount) : '')

/** Words of 调解之后, as the court, the institution and the mediator read them. */
export const STAGE = {
  title: '调解之后',
  of: (caseNo: string) => `查看调解之后：${caseNo}`,
  open: '查看',
  handle: '去办理',
  card: '调解之后',
  now: '现在',
  since: (at: string) => `自 ${at}`,
  due: (day: string, isOver: boolean) => `办理期限至 ${day}${isOver ? '，已逾期' : ''}`,
  nothing: '本案没有等待法院办理的事项。',
  history: '经过',
  noHistory: '法院还没有办理记录。',
  pack: '查看移送的材料',
  paper: '调解书（打开文件）',
  notYours: '由本院立案庭的工作人员或者审判人员办理，您可以查看。',
  waitsForInstitution: '等待调解组织移送材料，移送后由本院接收。',
  closedNow: '本案在调解之后的事项已经办完。',
  fee: (state: FeeState, amount: string | null, dueOn: string | null) =>
    state === 'due' ? `通知交费 ${yuan(amount)}，至 ${dueOn ?? ''} 止` : feeState[state],
  missing: (papers: readonly string[]) => `缺少：${papers.join('、')}`,
  number: (number: string) => `编号 ${number}`,
  on: (day: string) => `日期 ${day}`,
  form: {
    receive: {
      law: '接收后，立案前委派的依法登记立案，立案后委托的转入审理（在线调解规则第21条）。',
      fee: '案件受理费',
      feeHelp:
        '转入审理前，应当通知当事人交费。没有按时交的，按自动撤诉处理（2024 年立案与调解意见第六条）。',
      feeAmount: '金额（元）',
      feeAmountHelp: '通知交费的填写。期限为通知次日起七日（诉讼费用交纳办法第22条）。',
      submit: '接收移送',
    },
    sendBack: {
      law: '缺少必需的材料的，可以退回一次，一次写全。',
      missing: '缺少的材料',
      submit: '退回补正',
    },
    file: {
      law: '委派调解不成的，依法登记立案（在线调解规则第21条，民诉法第126条）。',
      number: '民初案号',
      numberHelp: '例如 (2026)粤9901民初12号。',
      on: '立案日期',
      submit: '登记立案',
    },
    trial: {
      law: '调解不成的，转入审判程序。调解书送达前一方反悔的，及时判决（民诉法第102条）。',
      on: '转入审理的日期',
      submit: '转入审理',
    },
    record: {
      law: '达成的调解协议报法院备案（特邀调解规定第19、20条）。',
      number: '备案号',
      numberHelp: '例如 (2026)粤9901诉前调备12号。',
      on: '备案日期',
      submit: '备案',
    },
    issue: {
      law: '各方请求的，审查后出具调解书。经双方签收后生效（民诉法第100条）。',
      requested: (names: string) => `已在手机上请求：${names}`,
      notRequested: (names: string) => `尚未在手机上请求：${names}`,
      hasPaperRequest: '当事人的书面申请已经收到，已附卷。',
      paperLabel: '书面申请',
      number: '调解书案号',
      on: '调解书日期',
      submit: '出具调解书',
    },
    serve: {
      law: '调解书直接送达当事人本人，不适用留置送达（民诉法解释第133条）。',
      party: '签收的当事人',
      way: '送达方式',
      on: '签收日期',
      submit: '登记签收',
    },
    end: {
      law: '撤诉、即时履行和未按时交费的，在这里登记。',
      end: '结案方式',
      number: '裁定书案号',
      numberHelp: '裁定准许撤诉和按自动撤诉处理的必须填写。',
      on: '结案日期',
      submit: '登记结案',
    },
  },
  done: {
    received: '已接收。',
    'sent-back': '已退回补正，调解组织会收到消息。',
    filed: '已登记立案。',
    trial: '已转入审理。',
    recorded: '已备案。',
    issued: '已出具调解书，当事人会收到消息。',
    served: '已登记签收。',
    ended: '已登记结案。',
  },
  receipts: '签收情况',
  receipt: (party: string, way: string, on: string) => `${party}：${way}，${on}`,
  waitsFor: (party: string) => `${party}：尚未签收`,
  undo: {
    title: '刚才的操作',
    undo_recall: '撤销收回',
    undo_refer_again: '撤销重新引调',
    undo_end_returned: '撤销办结',
    help: '十分钟内，没有其他人办理的，可以撤销。记录保留，另记一笔撤销。',
    done: '已撤销。',
    happened: (by: string, at: string, act: string) => `${by}于 ${at} ${act}。`,
  },
} as const

/** Words of the list of numbers. */
export const NUMBERS = {
  title: '备案与立案登记',
  subtitle: (total: number, isMore: boolean) => `共 ${total} 件${isMore ? '以上' : ''}`,
  tabsLabel: '登记种类',
  tabs: { record: '协议备案', suit: '登记立案', paper: '调解书' },
  columns: {
    number: '编号',
    on: '日期',
    parties: '当事人',
    caseNo: '联调编号',
    institution: '调解组织',
    by: '经办人',
  },
  empty: { title: '还没有登记', text: '备案、立案和出具调解书以后，编号列在这里。' },
  unit: '件',
} as const

/** The same, for those who take part; plain words, short sentences. */
export const OWN_STAGE = {
  title: '调解之后',
  open: '看看接下来做什么',
  now: {
    transfer_due: '这次没有调成。调解组织会把材料交给法院。',
    transferred: '这次没有调成。材料已经交给法院，法院正在查收。',
    transfer_returned: '这次没有调成。法院请调解组织补材料。',
    filing_due: '法院已经收到材料，正在登记立案。',
    filed: '法院已经立案，接下来由法官审理。',
    trial_due: '法院已经收到材料，就要转入审理。',
    in_trial: '案件已经转入审理，由法官审理。',
    record_due: '调解组织会把协议报给法院备案。',
    record_submitted: '协议已经报给法院，法院正在备案。',
    record_returned: '法院请调解组织补备案的材料。',
    recorded: '协议已经在法院备案。请照着协议做。',
    paper_due: '协议已经在法院备案。可以请法院出调解书，也可以撤诉。',
    paper_issued: '法院已经出具调解书。请看完以后签收。',
    paper_served: '调解书已经由各方签收，现在生效。',
    suit_ended: '法院已经结案，不再审理。',
  } as const satisfies Record<CourtStage, string>,
  by: (who: string, day: string) => `接下来由${who}办理，一般不晚于 ${day}。`,
  who: {
    institution: '调解组织',
    court: '法院',
  },
  facts: {
    number: (number: string) => `案号是 ${number}。`,
    record: (number: string) => `备案号是 ${number}。`,
    trial: '调解时说过的让步，不能在审理中用来对付您。',
    filing: '法院收到后七天内决定立案。立案后会通知您。',
  },
  fee: {
    title: '案件受理费',
    due: (amount: string, day: string) => `请最晚 ${day} 交 ${amount} 元。由起诉的一方先交。`,
    late: '没有按时交的，按自动撤诉处理，案件不再审理。',
    paid: '受理费已经交了。',
    waived: '受理费可以缓交、少交或者不交。',
    half: '以后调解成功或者撤诉的，受理费减半。',
    help: '交不起的，可以向法院申请缓交、少交或者不交。',
    before: '转入审理以前，法院会通知起诉的一方交受理费。',
  },
  paper: {
    title: '法院的调解书',
    what: '调解书是法院按协议写的正式文件。各方签收以后，和判决一样要照着做。',
    instead: '不想要调解书的，也可以撤诉。撤诉请找办案的法官。',
    request: '请法院出调解书',
    identityFirst: '请求以前，请先核对身份。一天以内核对过的才算。',
    requested: (day: string) => `您在 ${day} 请求出调解书。`,
    others: (names: string) => `还没有请求的：${names}。`,
    read: '打开调解书',
    receive: '看过了，签收',
    receiveHelp: '签收以前可以反悔。反悔的请告诉法官，不要点签收。',
    received: (day: string) => `您在 ${day} 签收了。`,
    unreceived: (names: string) => `还没有签收的：${names}。`,
    for: (name: string) => `（代${name}）`,
    notYours: '您不能代为请求或者签收。请本人来办。',
  },
  thanks: {
    requested: '已请求。法院会收到。',
    received: '已签收。',
  },
} as const
