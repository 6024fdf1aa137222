import {
  CASE_COLUMNS,
  type CaseColumn,
  type PartyColumn,
  type PartyPart,
  type PartySlot,
} from '@/lib/domain/import/case-columns'
import { MEDIATOR_COLUMNS, type MediatorColumn } from '@/lib/domain/import/mediator-columns'
import { PARTY_PART_WORDS, PARTY_SLOT_WORDS } from './import-party-columns'
import { REFERRAL_EXAMPLE } from './referral-columns'

/**
 * Header words of the templates, and what belongs below each; the reader knows a column by its
 * word.
 */
type Words = { readonly header: string; readonly about: string }

const OF_APPLICANT: readonly PartyPart[] = ['Number', 'Phone']

function partyWords(column: PartyColumn): Words {
  const slot =
    (Object.keys(PARTY_SLOT_WORDS) as PartySlot[]).find((each) =>
      Object.keys(PARTY_PART_WORDS).some((part) => column === `${each}${part}`),
    ) ?? 'third'
  const part = column.slice(slot.length) as PartyPart
  const { header, about } = PARTY_PART_WORDS[part]
  const isRequired = slot === 'applicant' && OF_APPLICANT.includes(part)
  return {
    header: `${PARTY_SLOT_WORDS[slot]}${header}`,
    about: isRequired ? `${about}申请人必填（在线调解规则第8条）。` : about,
  }
}

const OWN = {
  index: { header: '序号', about: '仅供核对；以“示例”开头的行不会导入。' },
  caseNo: {
    header: '联调编号',
    about: '已有编号的填写，全角、半角括号均可；不填则导入时由平台签发。',
  },
  courtCaseNo: { header: '法院案号', about: '立案后的案号，没有的不填。' },
  court: { header: '引调法院', about: '必填。邀请本机构的法院，全称或者简称。' },
  source: { header: '案件来源', about: '必填。决定调解期限。' },
  disputeType: { header: '纠纷类型', about: '必填。' },
  cause: { header: '案由', about: '必填。例如 物业服务合同纠纷。' },
  amount: { header: '标的额', about: '人民币元，最多两位小数；没有的不填。' },
  referredAt: { header: '引调时间', about: '必填。日期，例如 2026-01-05；受理期限从这一天起算。' },
  claim: { header: '诉讼请求', about: '必填。' },
  facts: { header: '事实与理由', about: '没有记录的不填。' },
  mediationNote: {
    header: '情况说明',
    about:
      '纠纷类型为适用特殊程序案件案由时必填：说明不属于依法不得调解的案件（民诉法解释第143条）。',
  },
  acceptedAt: {
    header: '受理时间',
    about: '填写后案件为待分配，调解期限从这一天起算；不填为待受理。',
  },
  mediator: {
    header: '调解员',
    about: '本机构调解员的姓名；重名的不能导入。未结案的案件导入后仍为待分配，需要再分配。',
  },
  closedAt: {
    header: '结案时间',
    about: '已结案的填写；同时须填受理时间、调解员、终结事由和基本情况。',
  },
  outcome: { header: '终结事由', about: '已结案的填写，八项之一（在线调解规则第25条）。' },
  account: { header: '基本情况', about: '已结案的填写：调解的基本情况，成功的写明结果。' },
} as const satisfies Record<Exclude<CaseColumn, PartyColumn>, Words>

const caseWords = (column: CaseColumn): Words =>
  column in OWN ? OWN[column as keyof typeof OWN] : partyWords(column as PartyColumn)

export const CASE_COLUMN_WORDS = Object.fromEntries(
  CASE_COLUMNS.map((column) => [column, caseWords(column)]),
) as Readonly<Record<CaseColumn, Words>>

export const MEDIATOR_COLUMN_WORDS = {
  index: { header: '序号', about: '仅供核对；以“示例”开头的行不会导入。' },
  name: { header: '姓名', about: '必填，与证件一致。' },
  phone: {
    header: '手机号',
    about: '必填，中国大陆手机号，即登录账号；一个手机号只能有一个账号。',
  },
  identityNumber: {
    header: '身份证号码',
    about: '用于发现与当事人的利害关系。必须是文本格式：数字格式会丢失末位。',
  },
  sex: { header: '性别', about: '男、女；没有登记的不填。' },
  specialties: { header: '擅长领域', about: '必填。纠纷类型中的一项或几项，几项之间用分号隔开。' },
  caseloadCap: { header: '承办上限', about: '必填。同时承办的案件数，1 至 60。' },
  title: { header: '职务职称', about: '' },
  certificateNo: { header: '证书编号', about: '特邀调解员证书的编号。' },
  certificateOn: { header: '发证日期', about: '' },
  certificateEndsOn: { header: '证书有效期至', about: '长期有效的不填。' },
  introduction: { header: '简介', about: '最多 500 字。' },
} as const satisfies Record<MediatorColumn, Words>

type Headers<Column extends string> = Readonly<Record<Column, string>>
const headersOf = <Column extends string>(
  columns: readonly Column[],
  words: Readonly<Record<Column, Words>>,
) => Object.fromEntries(columns.map((column) => [column, words[column].header])) as Headers<Column>

export const CASE_HEADERS = headersOf(CASE_COLUMNS, CASE_COLUMN_WORDS)
export const MEDIATOR_HEADERS = headersOf(MEDIATOR_COLUMNS, MEDIATOR_COLUMN_WORDS)

/** Headers of templates that were downloaded before a word changed. */
export const FORMER_CASE_HEADERS = { outcome: '结案结果', account: '结案说明' } as const
export const FORMER_MEDIATOR_HEADERS = { caseloadCap: '在办上限' } as const

/**
 * Names of the templates' sheets, the mark of an example row, the separator of several types in a
 * cell.
 */
export const TEMPLATE = {
  sheet: { cases: '案件补录', mediators: '调解员导入', referrals: '批量引调' },
  guide: '填写说明',
  exampleWord: '示例',
  fileName: {
    cases: '案件补录模板.xlsx',
    mediators: '调解员导入模板.xlsx',
    referrals: '批量引调模板.xlsx',
    organisations: '单位和账号导入模板.xlsx',
  },
  /** The reader passes over the mark. */
  required: (header: string) => `${header}*`,
  /** In the guide of a workbook with several sheets. */
  guideSheet: (name: string) => `“${name}”表`,
  guideColumns: { column: '列', about: '填写要求', options: '可选内容' },
  guideRules: [
    '一行为一项（一个案件、一名调解员、一件引调、一家单位或者一个账号）。请不要修改表头文字，不要合并单元格，不要隐藏工作表。',
    '表头带 * 的列必须填写，其余的列按填写要求。',
    '请填写数值，不要填写公式；证件号码、电话等请保持文本格式。',
    '以“示例”开头的行不会导入，可以保留，也可以删除。',
    '一次最多 20,000 行，文件不超过 10 MB。',
  ],
  separator: /[;；\n]+/,
  example: {
    cases: {
      index: '示例',
      courtCaseNo: '',
      court: '',
      source: '委派',
      disputeType: '物业服务合同纠纷',
      cause: '物业服务合同纠纷',
      amount: '38650.00',
      referredAt: '2026-01-05',
      applicantName: '张某某',
      applicantKind: '自然人',
      applicantNumber: '819999199003070014',
      applicantPhone: '19900000001',
      respondentName: '某某物业服务有限公司',
      respondentKind: '法人',
      respondentRepresentative: '李某某',
      claim: '请求退还多收的公共能耗费。',
      acceptedAt: '2026-01-06',
    },
    mediators: {
      index: '示例',
      name: '王某某',
      phone: '19900000002',
      sex: '女',
      specialties: '物业服务合同纠纷；劳动争议、人事争议',
      caseloadCap: '20',
    },
    referrals: REFERRAL_EXAMPLE,
  },
} as const
