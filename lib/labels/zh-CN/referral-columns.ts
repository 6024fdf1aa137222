import { PARTY_PARTS, type PartyPart, type PartySlot } from '@/lib/domain/import/case-columns'
import {
  AGENT_PARTS,
  AGENT_SLOTS,
  REFERRAL_COLUMNS,
  REFERRED_PARTS,
  REFERRED_SLOTS,
  type AgentColumn,
  type AgentPart,
  type OwnReferralColumn,
  type ReferralColumn,
  type ReferredPart,
  type ReferredPartyColumn,
} from '@/lib/domain/import/referral-columns'
import { PARTY_PART_WORDS, PARTY_SLOT_WORDS } from './import-party-columns'

/** Header words of the template of 批量引调, and what belongs below each. */
type Words = { readonly header: string; readonly about: string }

const MORE = {
  Residence: { header: '住所', about: '没有的不填。' },
  Consent: {
    header: '同意方式',
    about: '书面、口头、在线。委派须有申请人的同意，委托须有各方的同意（在线调解规则第4条）。',
  },
  ConsentOn: { header: '同意日期', about: '填写同意方式的，同时填写。' },
  Addresses: {
    header: '送达地址',
    about:
      '一行一个地址，至多五个，单元格内换行用 Alt+Enter。收件人、电话、邮编与当事人不同的，依次写在地址后面，用分号隔开。',
  },
  Electronic: {
    header: '电子送达地址',
    about: '同意电子送达的填写，记在第一个送达地址。',
  },
} as const satisfies Record<Exclude<ReferredPart, PartyPart>, Words>

const AGENT = {
  Name: { header: '姓名', about: '没有代理人的不填；有两名代理人的，用引调登记。' },
  Type: { header: '类型', about: '' },
  Authority: { header: '权限', about: '' },
  Scope: { header: '授权事项', about: '特别授权的必填（民诉法第62条）。' },
  Firm: { header: '单位', about: '律师事务所、法律服务所等。' },
  Number: { header: '身份证号码', about: '必须是文本格式：数字格式会丢失末位。' },
  Phone: { header: '电话', about: '' },
} as const satisfies Record<AgentPart, Words>

const OWN = {
  index: { header: '序号', about: '仅供核对；以“示例”开头的行不会导入。' },
  source: { header: '案件来源', about: '必填。决定征得谁的同意和调解期限。' },
  suitability: {
    header: '是否适宜',
    about: '必填。逐件核对在线调解规则第9条的三种情形；有其中一种的，不予引调。',
  },
  courtCaseNo: { header: '法院案号', about: '已立案的填写。' },
  caseNo: { header: '联调编号', about: '本院已有编号的填写；不填由平台签发。' },
  disputeType: { header: '纠纷类型', about: '必填。' },
  cause: { header: '案由', about: '必填。例如 物业服务合同纠纷。' },
  amount: { header: '标的额', about: '人民币元，最多两位小数；没有的不填。' },
  claim: { header: '诉讼请求', about: '必填。' },
  facts: { header: '事实与理由', about: '必填。' },
  institution: {
    header: '调解机构',
    about: '本院邀请的机构的名称或者代码；不填的，核对结果时统一选择。',
  },
  chosenMediator: {
    header: '共同选定的调解员',
    about: '双方已经共同选定调解员的填写姓名，并填写调解机构和选定日期（在线调解规则第10条）。',
  },
  chosenOn: { header: '选定日期', about: '填写共同选定的调解员的必填。' },
  mediationNote: {
    header: '情况说明',
    about: '纠纷类型为适用特殊程序案件案由的必填：说明为何可以调解（民诉法解释第143条）。',
  },
  jurisdictionBasis: { header: '管辖依据', about: '例如 合同履行地。' },
  firstSubmittedOn: { header: '首次提交日期', about: '当事人首次提交材料的日期。' },
  referrer: { header: '引调人', about: '' },
  paperOn: { header: '线下引调日期', about: '此前已经线下引调的填写，并填写原因。' },
  paperReceivedOn: {
    header: '机构收到日期',
    about: '机构已经收到纸质材料的填写，受理期限从这一天起算；不填的从导入时起算。',
  },
  paperReason: { header: '线下引调原因', about: '填写线下引调日期的必填。' },
} as const satisfies Record<OwnReferralColumn, Words>

const OF_APPLICANT: readonly ReferredPart[] = ['Number', 'Phone']
const isOfEvery = (part: ReferredPart): part is PartyPart =>
  (PARTY_PARTS as readonly ReferredPart[]).includes(part)

function partyWords(slot: PartySlot, part: ReferredPart): Words {
  const { header, about } = isOfEvery(part) ? PARTY_PART_WORDS[part] : MORE[part]
  const isRequired = slot === 'applicant' && OF_APPLICANT.includes(part)
  return {
    header: `${PARTY_SLOT_WORDS[slot]}${header}`,
    about: isRequired ? `${about}申请人必填（在线调解规则第8条）。` : about,
  }
}

const OF_PARTIES = Object.fromEntries(
  REFERRED_SLOTS.flatMap((slot) =>
    REFERRED_PARTS.map((part) => [`${slot}${part}`, partyWords(slot, part)]),
  ),
) as Readonly<Record<ReferredPartyColumn, Words>>

const OF_AGENTS = Object.fromEntries(
  AGENT_SLOTS.flatMap((slot) =>
    AGENT_PARTS.map((part) => [
      `${slot}Agent${part}`,
      { ...AGENT[part], header: `${PARTY_SLOT_WORDS[slot]}代理人${AGENT[part].header}` },
    ]),
  ),
) as Readonly<Record<AgentColumn, Words>>

export const REFERRAL_COLUMN_WORDS: Readonly<Record<ReferralColumn, Words>> = {
  ...OWN,
  ...OF_PARTIES,
  ...OF_AGENTS,
}

export const REFERRAL_HEADERS = Object.fromEntries(
  REFERRAL_COLUMNS.map((column) => [column, REFERRAL_COLUMN_WORDS[column].header]),
) as Readonly<Record<ReferralColumn, string>>

export const REFERRAL_EXAMPLE = {
  index: '示例',
  source: '委派',
  suitability: '可以引调',
  disputeType: '物业服务合同纠纷',
  cause: '物业服务合同纠纷',
  amount: '38650.00',
  applicantName: '张某某',
  applicantKind: '自然人',
  applicantNumber: '819999199003070014',
  applicantPhone: '19900000001',
  applicantConsent: '书面',
  applicantConsentOn: '2026-01-05',
  applicantAddresses: '某区某路一号；张某某；19900000001；510000',
  respondentName: '某某物业服务有限公司',
  respondentKind: '法人',
  respondentRepresentative: '李某某',
  claim: '请求退还多收的公共能耗费。',
  facts: '物业公司多收公共能耗费。',
} as const
