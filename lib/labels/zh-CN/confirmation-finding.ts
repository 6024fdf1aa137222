import type {
  ClarityCode,
  ClarityFinding,
  ClarityMend,
  MissingPart,
} from '@/lib/domain/confirmation/clarity-findings'
import type {
  EligibilityCode,
  EligibilityFinding,
  FindingAbout,
  Remedy,
} from '@/lib/domain/confirmation/eligibility-findings'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { clauseNumber } from './clause-number'
import { confirmationArticle } from './confirmation'
import { dayInFull } from './moment'

const party = ({ party: name }: FindingAbout) => name ?? '一方当事人'
const person = ({ person: name }: FindingAbout) => name ?? '代理人'
const courts = ({ courts: names = [] }: FindingAbout) => names.join('、')
const clause = ({ term }: FindingAbout) => (term === undefined ? '条款' : clauseNumber(term + 1))
const quoted = ({ words }: FindingAbout) => (words ? `“${words}”` : '')

function lastDay({ on }: FindingAbout): string {
  const day = on === undefined ? null : parseLocalDate(on)
  return day ? dayInFull(day) : '三十日期满'
}

const eligibility = {
  NOT_IN_FORCE: () => '调解协议尚未生效：还有当事人没有签署',
  PERIOD_OVER: (about) => `自协议生效之日起三十日已于${lastDay(about)}届满`,
  PERIOD_MAY_BE_OVER: (about) => `三十日的末日暂为${lastDay(about)}，该年放假安排公布后可能顺延`,
  PERIOD_UNKNOWN: () => '系统没有协议生效当年的放假安排，期限请人工核对',
  NONE_CONFIRMED: () => '各方当事人都还没有确认申请',
  WAITS_FOR_OTHER: (about) => `${party(about)}还没有确认；须由各方共同申请`,
  GUARDIAN_NEEDED: (about) => `${party(about)}是未成年人或者不能独立申请，须由法定代理人代为申请`,
  CONFIRMED_BY_HELPER: (about) => `${party(about)}的确认由陪同协助的人作出，不算数`,
  AUTHORITY_GENERAL: (about) => `${person(about)}代${party(about)}申请，但只有一般授权`,
  AUTHORITY_MATTER_MISSING: (about) => `${person(about)}的特别授权没有写明可以和解或者申请司法确认`,
  AUTHORITY_NOT_IN_TERM: (about) => `${person(about)}代${party(about)}申请时，委托书不在有效期内`,
  ONE_AGENT_OF_BOTH: (about) => `${person(about)}同时代理对立的各方`,
  FILED_CASE: () => '本案已经立案，达成的协议不作司法确认',
  NOT_INVITING_COURT: (about) => `调解由${courts(about)}邀请调解组织进行，应当向该院申请`,
  COURT_NOT_LINKED: (about) =>
    `所选法院不是住所地、标的物所在地或者调解组织所在地的法院；可以选${courts(about)}`,
  LINKS_UNKNOWN: () => '没有登记住所地、标的物所在地和调解组织所在地的法院，管辖请人工核对',
  INTERMEDIATE_COURT: (about) => `本案纠纷应由中级人民法院管辖，应当向${courts(about)}申请`,
  SPECIAL_COURT: (about) => `这类纠纷由${courts(about)}专门管辖`,
  OWN_CASES_ONLY: (about) =>
    `所选法院只受理本院邀请调解的案件${courts(about) ? `；可以选${courts(about)}` : ''}`,
  INSTITUTION_NOT_ESTABLISHED: (about) => `${person(about)}不是依法设立的调解组织`,
  INSTITUTION_UNPROVED: (about) => `没有${person(about)}依法设立的证明`,
  ROSTER_MEDIATOR: (about) => `调解由名册中的调解员${person(about)}个人主持，参照办理`,
  OUT_OF_SCOPE: (about) => `案由${quoted(about)}不属于人民法院受理民事案件的范围`,
  STATUS_CAUSE: (about) => `案由${quoted(about)}是身份关系的确认或者解除`,
  STATUS_CAUSE_PARTLY: (about) => `案由${quoted(about)}涉及身份关系，只能确认其中的财产约定`,
  STATUS_TERM: (about) => `${clause(about)}${quoted(about)}涉及身份关系`,
  PROCEDURE_CAUSE: (about) => `案由${quoted(about)}适用其他特别程序、公示催告或者破产程序`,
  PROCEDURE_TERM: (about) =>
    `${clause(about)}${quoted(about)}涉及其他特别程序、公示催告或者破产程序`,
  PARTY_BANKRUPT: (about) => `${party(about)}已进入破产程序`,
  TITLE_CAUSE: (about) => `案由${quoted(about)}是物权、知识产权的确权`,
  TITLE_TERM: (about) => `${clause(about)}${quoted(about)}是确权`,
  UNLAWFUL_TERM: (about) => `${clause(about)}${quoted(about)}可能违反法律的强制性规定`,
  TERM_HARMS_OTHERS: (about) => `${clause(about)}${quoted(about)}可能损害他人合法权益`,
  STATUS_DUTY_TERM: (about) => `${clause(about)}${quoted(about)}处分法定的身份义务`,
  RIGHT_WAIVED_TERM: (about) => `${clause(about)}${quoted(about)}限制诉讼权利`,
  SUSPECTED: () => '有虚假调解的报告尚未排除',
  ELECTRONIC_NOT_TAKEN: () => '受理法院不接受电子签名的调解协议',
  ELECTRONIC_STATUS: () => '涉及婚姻、收养、继承等人身关系的文书不适用电子签名',
  PAPER_SET: () => '受理法院另需一套纸质材料',
} as const satisfies Record<EligibilityCode, (about: FindingAbout) => string>

export const remedy = {
  sign_agreement: '请各方先签署调解协议。',
  wait_for_other: '请等对方确认，或者联系对方。',
  confirm_first: '请各方分别确认。',
  new_agreement_or_suit: '可以重新达成协议后申请，或者向人民法院起诉。',
  sue: '可以向人民法院起诉。',
  apply_to_court: '请改向该院申请。',
  choose_linked_court: '请改选有联系点的法院。',
  special_authority: '请补交写明和解或者申请司法确认的特别授权委托书，或者由当事人本人确认。',
  party_confirms: '请由当事人本人或者有特别授权的代理人确认。',
  guardian_confirms: '请由法定代理人确认。',
  separate_agents: '请各方分别委托代理人，或者本人确认。',
  ask_mediation_paper: '可以请求人民法院制作调解书，或者申请撤诉。',
  take_out_of_agreement: '请各方签补充协议，去掉这一项，其余部分另行申请。',
  other_way: '请按法律规定的其他程序办理。',
  prove_institution: '请补交调解组织依法设立的证明。',
  sign_on_paper: '请改用纸质协议签署，扫描后上传。',
  bring_paper_set: '请在提交后把一套纸质材料送到法院。',
  judge_decides: '由法官审查决定。',
  apply_soon: '请尽早提交。',
} as const satisfies Record<Remedy, string>

/** The finding, what to do, and its article. */
export function eligibilityInWords({ code, about, remedy: next, article }: EligibilityFinding): {
  readonly sentence: string
  readonly remedy: string
  readonly article: string
} {
  return {
    sentence: `${eligibility[code](about)}。`,
    remedy: remedy[next],
    article: confirmationArticle[article],
  }
}

const missingPart = {
  amount: '金额',
  currency: '币种',
  day: '期限',
  manner: '履行方式',
  object: '标的',
  obliged: '履行义务的人',
  entitled: '接受履行的人',
  measure: '标准',
  base: '计算基数',
  start: '起算日',
  choice: '由谁选择',
  paper: '所依据的材料',
  sum: '一致的数额',
  own_settlement: '双方自己的约定',
} as const satisfies Record<MissingPart, string>

const clarity = {
  AMOUNT_MISSING: () => '没有写明金额',
  CURRENCY_MISSING: (words) => `“${words}”没有写明币种`,
  DAY_MISSING: () => '没有写明履行期限',
  MANNER_MISSING: () => '没有写明履行方式',
  OBJECT_UNNAMED: (words) => `“${words}”没有写明是哪些`,
  OBLIGED_MISSING: () => '没有写明由谁履行',
  ENTITLED_MISSING: () => '没有写明向谁履行',
  CONDITION_OPEN: (words) => `“${words}”何时发生不确定，又没有最后期限`,
  VAGUE_WORDS: (words) => `“${words}”含义不确定`,
  VAGUE_DAY: (words) => `“${words}”不是确定的期限`,
  VAGUE_AMOUNT: (words) => `“${words}”不是确定的金额`,
  LEFT_OPEN: (words) => `“${words}”，没有约定结果`,
  ALTERNATIVE_OPEN: (words) => `“${words}”，没有写明由谁选择`,
  PAPER_NOT_ATTACHED: (words) => `“${words}”没有附在协议后面`,
  PERCENT_WITHOUT_BASE: (words) => `“${words}”没有计算基数`,
  TILL_WITHOUT_START: (words) => `“${words}”没有起算日`,
  INSTALMENTS_SUM: () => '各期之和与总额不等',
  INSTALMENTS_OPEN: () => '没有写明每期的金额',
  SUMS_DIFFER: (words) => `“${words}”大写与小写不一致`,
  DAY_UNREAL: (words) => `“${words}”这一天不存在`,
  BLANK_LEFT: (words) => `“${words}”处没有填写`,
  PENALTY_WITHOUT_MEASURE: (words) => `“${words}”没有计算标准`,
  JUDGMENT_CLAUSE: (words) => `“${words}”，把争议留给法院裁判，法院不予准许`,
} as const satisfies Record<ClarityCode, (words: string) => string>

const mend = {
  supplement: (part) => `请各方签一份补充协议，写明${part}。原协议不作改动。`,
  supplement_with_paper: () => '请各方签一份补充协议，并附上该材料。原协议不作改动。',
} as const satisfies Record<ClarityMend, (part: string) => string>

/** The finding with its clause, how it is mended, and its article. */
export function clarityInWords({
  code,
  term,
  words,
  missing,
  mend: how,
  article,
}: ClarityFinding): {
  readonly clause: string
  readonly sentence: string
  readonly mend: string
  readonly article: string
} {
  return {
    clause: clauseNumber(term + 1),
    sentence: `${clarity[code](words)}。`,
    mend: mend[how](missingPart[missing]),
    article: confirmationArticle[article],
  }
}

/** “没有金额、期限、履行方式”: what the findings of one clause lack, each once. */
export function missingInWords(findings: readonly Pick<ClarityFinding, 'missing'>[]): string {
  return [...new Set(findings.map(({ missing }) => missingPart[missing]))].join('、')
}
