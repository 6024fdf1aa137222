import type { MissingPart } from '@/lib/domain/confirmation/clarity-findings'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import type {
  EligibilityCode,
  EligibilityFinding,
} from '@/lib/domain/confirmation/eligibility-findings'
import type { Material, MaterialKind } from '@/lib/domain/confirmation/materials'
import { clauseNumber } from './clause-number'

// For parties, in plain words: no sentence is longer than 40 characters.

export const PARTY_CONFIRMATION = {
  title: '请法院确认协议',
  what: '司法确认（请法院认定协议有效）是自愿的，不收费。',
  effect: '法院确认后，一方不照做，另一方可以请法院强制对方做到。',
  together: '要双方都同意，一起申请。只有一方同意，交不到法院。',
  days: (left: number, until: string) => `还有 ${left} 天，最晚${until}。`,
  lastDay: '今天是最后一天。',
  mayBeOver: '三十天可能已经过了，想申请的请今天就办。',
  provisional: '这一天可能往后推，放假安排公布后才定。',
  promise: '我们是自愿的，没有串通，没有害别人。',
} as const

/** What it is called, and what happens next. */
export const partyConfirmationStatus = {
  waiting_parties: { name: '等双方同意', next: '双方都同意以后，才能交给法院。' },
  submitted: { name: '已交给法院', next: '法院三天内决定收不收。' },
  correcting: { name: '法院要求补材料', next: '请在期限内一次补齐，只有这一次。' },
  admitted: { name: '法院正在审查', next: '法官可能会打电话或者视频问您。' },
  confirmed: { name: '法院已确认', next: '请照协议做。对方不做的，可以请法院强制。' },
  dismissed: { name: '法院没有确认', next: '可以重新商量写一份协议，也可以去法院打官司。' },
  not_admitted: { name: '法院不收', next: '请看法院写的理由，可以走别的办法。' },
  withdrawn: { name: '已撤回', next: '三十天没有过的，还可以再申请。' },
  deemed_withdrawn: { name: '算作撤回', next: '到期没有补材料。三十天没有过的，还可以再申请。' },
  lapsed: { name: '过了期限', next: '不能再申请。可以重新写一份协议，或者去法院打官司。' },
} as const satisfies Record<ConfirmationStatus, { readonly name: string; readonly next: string }>

/** What a party reads of a finding, with what it can do; null for what only a judge looks at. */
export const partyFinding = {
  NOT_IN_FORCE: '协议还没有签完。请各方先签。',
  PERIOD_OVER: '三十天已经过了。可以重新写一份协议，或者去法院打官司。',
  PERIOD_MAY_BE_OVER: '三十天可能已经过了，请今天就交。',
  PERIOD_UNKNOWN: null,
  NONE_CONFIRMED: '双方都还没有同意申请。',
  WAITS_FOR_OTHER: '对方还没有同意。对方同意以后，才能交给法院。',
  GUARDIAN_NEEDED: '未满十八岁的，请父母等法定代理人（依法替其办事的人）来办。',
  CONFIRMED_BY_HELPER: '陪同的人不能替您同意，请本人来办。',
  AUTHORITY_GENERAL: '委托书只写了一般授权，不能替您申请。请换一份，或者本人来办。',
  AUTHORITY_MATTER_MISSING: '委托书没有写可以申请。请换一份，或者本人来办。',
  AUTHORITY_NOT_IN_TERM: '委托书不在有效期里。请换一份，或者本人来办。',
  ONE_AGENT_OF_BOTH: '同一个人替双方办。请各自另找人，或者自己来办。',
  FILED_CASE: '案子已在法院，不用再确认。可以请法院做调解书。',
  NOT_INVITING_COURT: '请向请机构来调解的那个法院申请。',
  COURT_NOT_LINKED: '这个法院管不到。请另选住处、东西或者机构所在地的法院。',
  LINKS_UNKNOWN: null,
  INTERMEDIATE_COURT: '这件事归中级人民法院管，请向那里申请。',
  SPECIAL_COURT: '这类事有专门的法院管，请向那里申请。',
  OWN_CASES_ONLY: '这个法院只收自己请机构调解的。请另选法院。',
  INSTITUTION_NOT_ESTABLISHED: '主持调解的不是依法设立的机构，法院不确认。',
  INSTITUTION_UNPROVED: '机构要补一份设立的证明，您不用办。',
  ROSTER_MEDIATOR: null,
  OUT_OF_SCOPE: '这类事不归法院按民事案件办。',
  STATUS_CAUSE: '婚姻、亲子、收养这样的关系，不能这样确认。',
  STATUS_CAUSE_PARTLY: '婚姻关系本身不能确认，财产的约定可以。',
  STATUS_TERM: '协议里有婚姻、亲子、收养的内容，要先去掉这一条。',
  PROCEDURE_CAUSE: '这类事法院有别的办法处理，不能这样确认。',
  PROCEDURE_TERM: '协议里有法院要用别的办法处理的内容，要先去掉这一条。',
  PARTY_BANKRUPT: '有一方正在破产，要到破产案件里申报。',
  TITLE_CAUSE: '东西归谁、权利归谁，要打官司才能定。',
  TITLE_TERM: '协议里写了东西归谁所有，要先去掉这一条。',
  UNLAWFUL_TERM: null,
  TERM_HARMS_OTHERS: null,
  STATUS_DUTY_TERM: null,
  RIGHT_WAIVED_TERM: null,
  SUSPECTED: null,
  ELECTRONIC_NOT_TAKEN: '这个法院不收电子签名的协议。请在纸上签。',
  ELECTRONIC_STATUS: '婚姻、收养、继承的文件，请在纸上签。',
  PAPER_SET: '这个法院还要一套纸的材料。交上去以后请送去。',
} as const satisfies Record<EligibilityCode, string | null>

/** A finding with the court to turn to, where it names one; null for what only a judge looks at. */
export function partyFindingInWords({
  code,
  about: { courts = [] },
}: Pick<EligibilityFinding, 'code' | 'about'>): string | null {
  const sentence = partyFinding[code]
  return sentence && courts.length > 0 ? `${sentence}（${courts.join('、')}）` : sentence
}

/** What is missing, in plain words. */
export const missingForParty = {
  amount: '多少钱',
  currency: '是什么钱',
  day: '哪一天以前',
  manner: '怎么做',
  object: '是哪些东西',
  obliged: '谁来做',
  entitled: '给谁',
  measure: '按什么标准',
  base: '按哪个数来算',
  start: '从哪天算起',
  choice: '由谁来选',
  paper: '所说的那份材料',
  sum: '前后一样的数',
  own_settlement: '你们自己商定的结果',
} as const satisfies Record<MissingPart, string>

/** “第二条没有写清楚多少钱、哪一天以前。” */
export function unclearForParty(term: number, missing: readonly MissingPart[]): string {
  const parts = [...new Set(missing)].map((each) => missingForParty[each])
  const first = parts.slice(0, 3).join('、')
  return `${clauseNumber(term + 1)}没有写清楚${first}${parts.length > 3 ? '等' : ''}。`
}

export const UNCLEAR_FOR_PARTY = {
  why: '没有写清楚的，法院可能不确认。',
  mend: '请双方签一份补充协议写清楚，原来的协议不改。',
  mendHow: '可以在手机上签；在纸上签好，等法院要补时拍照交也行。',
} as const

const papers = {
  application: () => '申请书，系统替您写好，您看过再签。',
  agreement: () => '调解协议。',
  mediation_proof: () => '机构主持过调解的证明，不用您交。',
  institution_proof: () => '机构的设立证明，由机构交。',
  identity: () => '身份证。',
  qualification: () => '营业执照，和负责人的身份证。',
  service_contact: () => '住处、收信的地址和电话。',
  guardianship: () => '父母等法定代理人（依法替其办事的人）的身份证，和户口本。',
  authority: () => '委托书，和受托人的身份证。',
  title_certificate: ({ thing }) =>
    thing?.kind === 'vehicle'
      ? '车的行驶证或者登记证书。'
      : thing?.kind === 'shares'
        ? '股东名册等能证明股份是谁的材料。'
        : '房产证、租赁合同等能证明房子归谁、由谁用的材料。',
} as const satisfies Record<MaterialKind, (of: Material) => string>

/** What the material is, in plain words. */
export const paperForParty = (of: Material): string => papers[of.kind](of)
