import { tooLargeSentences } from '@/lib/domain/upload/file-limit'
import { fieldSentence } from './field'
import { AMOUNT_REFUSALS } from './money'
import { REFERRAL_MISTAKES } from './referral-mistake'

/**
 * Fields of a referral: their Chinese names and what belongs in them. The API's description and its
 * error sentences read both here.
 */
type FieldWords = Readonly<Record<string, { readonly name: string; readonly about: string }>>

export const REFERRAL_FIELD = {
  source: {
    name: '案件来源',
    about:
      '来源与阶段，决定调解期限；代码或中文（委派、委托普通、委托简易、行政委托、当事人申请）均可。',
  },
  caseNo: {
    name: '联调编号',
    about: '已有编号时填写，全角、半角括号均可；不填则由平台按引调年度与贵院字号签发。',
  },
  courtCaseNo: { name: '法院案号', about: '立案后的案号，例如 (2026)粤9901民初12号。' },
  referredAt: {
    name: '引调时间',
    about:
      '日期（2026-01-05）或者带时区的时间（2026-01-05T09:30:00+08:00）；不早于2000年，不晚于现在。',
  },
  firstSubmittedAt: { name: '首次提交时间', about: '当事人首次提交材料的时间，写法同引调时间。' },
  disputeType: { name: '纠纷类型', about: '平台字典中的代码或中文名称。' },
  cause: { name: '案由', about: '民事案件案由规定中的名称，例如 物业服务合同纠纷。' },
  causeVersion: { name: '案由版本', about: '案由所依据的规定版本，默认 2025。' },
  amount: {
    name: '标的额',
    about:
      '人民币元，带引号的十进制数，最多两位小数，例如 "38650.00"；没有标的额的填 null 或者省略。',
  },
  claim: { name: '诉讼请求', about: '逐项写明。' },
  facts: { name: '事实与理由', about: '纠纷经过与依据。' },
  summary: { name: '案件摘要', about: '一两句话概括。' },
  jurisdictionBasis: { name: '管辖依据', about: '例如 合同履行地。' },
  referrer: { name: '引调人', about: '法院经办人姓名。' },
  category: { name: '案件类别', about: '在线调解规则第3条所列类别，默认 civil（民事）。' },
  mediationNote: {
    name: '情况说明',
    about:
      '纠纷类型为适用特殊程序案件案由时必填：说明不属于依法不得调解的案件（民诉法解释第143条）。',
  },
  institution: { name: '调解机构', about: '目标调解机构的编号，须在贵院特邀调解组织名册中。' },
  parties: {
    name: '当事人',
    about: '至少一名申请人和一名被申请人，合计不超过50名，可以有第三人。',
  },
  materials: {
    name: '材料',
    about:
      '不超过30份；PDF、JPEG、PNG、HEIC、DOCX、XLSX，按内容识别；单份不超过10 MB，平台设定更小的，按其设定；合计不超过30 MB。',
  },
} as const satisfies FieldWords

export const PARTY_FIELD = {
  kind: { name: '当事人类型', about: 'natural 自然人、legal 法人、unincorporated 非法人组织。' },
  side: { name: '诉讼地位', about: 'applicant 申请人、respondent 被申请人、third 第三人。' },
  name: { name: '姓名或名称', about: '与证件或者登记一致。' },
  sex: { name: '性别', about: 'male 男、female 女；填写居民身份证号码的可以省略。' },
  birthDate: { name: '出生日期', about: 'YYYY-MM-DD；填写居民身份证号码的可以省略。' },
  ethnicity: { name: '民族', about: '例如 汉族。' },
  occupation: { name: '职业', about: '' },
  employer: { name: '工作单位', about: '' },
  documentKind: { name: '证件类型', about: '默认 id_card（居民身份证）。' },
  idNumber: {
    name: '证件号码',
    about: '按证件类型校验；申请人为自然人的必填（在线调解规则第8条）。',
  },
  creditCode: { name: '统一社会信用代码', about: '18位；申请人为法人或者非法人组织的必填。' },
  phone: {
    name: '联系电话',
    about: '自然人填手机号，单位可以填固定电话（区号-号码）；申请人必填。',
  },
  residence: { name: '住所', about: '自然人的住所，或者单位的登记地址。' },
  representativeName: { name: '法定代表人或负责人', about: '单位必填。' },
  representativeTitle: { name: '代表人职务', about: '' },
  representativePhone: { name: '代表人联系电话', about: '手机或者固定电话。' },
  specialNeeds: { name: '特殊需求', about: '语言、无障碍、未成年人等。' },
  agents: { name: '代理人', about: '一至二人（民诉法第61条），可以没有。' },
  serviceAddresses: { name: '送达地址', about: '不超过5个。' },
} as const satisfies FieldWords

export const AGENT_FIELD = {
  kind: {
    name: '代理人类型',
    about:
      'lawyer 律师、legal_worker 基层法律服务工作者、relative 近亲属、staff 单位工作人员、recommended 推荐的公民。',
  },
  name: { name: '姓名', about: '' },
  authority: {
    name: '代理权限',
    about: 'general 一般授权、special 特别授权；和解须有特别授权（民诉法第62条）。',
  },
  authorityScope: {
    name: '授权事项',
    about: '特别授权必填：写明承认、放弃、变更请求，进行和解等具体事项。',
  },
  firm: { name: '执业机构', about: '律师事务所或者法律服务所。' },
  documentKind: { name: '证件类型', about: '默认 id_card（居民身份证）。' },
  idNumber: { name: '证件号码', about: '按证件类型校验。' },
  phone: { name: '联系电话', about: '手机或者固定电话。' },
} as const satisfies FieldWords

export const ADDRESS_FIELD = {
  recipient: { name: '收件人', about: '' },
  postcode: { name: '邮政编码', about: '6位数字。' },
  address: { name: '详细地址', about: '' },
  phone: { name: '收件人电话', about: '手机或者固定电话。' },
  acceptsElectronic: { name: '是否同意电子送达', about: 'true 或者 false（在线诉讼规则第29条）。' },
  electronicAddress: {
    name: '电子送达地址',
    about: '同意电子送达的必填：手机号、电子邮箱或者平台账号。',
  },
} as const satisfies FieldWords

export const MATERIAL_FIELD = {
  title: { name: '材料名称', about: '例如 起诉状。以 multipart 提交时可以省略，省略则取文件名。' },
  fileName: { name: '文件名', about: '不含目录。' },
  content: { name: '文件内容', about: '文件的 Base64 编码（标准字母表，不带 data: 前缀）。' },
} as const satisfies FieldWords

const GROUPS: Readonly<Record<string, { readonly one: string; readonly fields: FieldWords }>> = {
  parties: { one: '当事人', fields: PARTY_FIELD },
  agents: { one: '代理人', fields: AGENT_FIELD },
  serviceAddresses: { one: '送达地址', fields: ADDRESS_FIELD },
  materials: { one: '材料', fields: MATERIAL_FIELD },
}

const WHOLE: Readonly<Record<string, string>> = {
  body: '请求正文',
  'Idempotency-Key': 'Idempotency-Key 请求头',
}

const MISTAKES: Readonly<Record<string, string>> = {
  ...AMOUNT_REFUSALS,
  ...REFERRAL_MISTAKES,
  AMOUNT_NOT_TEXT: '金额须写成带引号的十进制数，例如 "38650.00"，请核对。',
  NOT_AN_OBJECT: '须为一个 JSON 对象，请检查结构。',
  TEXT_UNSTORABLE: '含有无法保存的特殊字符，请删除后重新提交。',
  TEXT_CONTROL: '含有不可见的控制字符，请删除后重新提交。',
  STRUCTURE_TOO_LARGE: '层次过深或者元素过多，请检查结构后重新提交。',
  NAME_REPEATED: '同一名称出现了两次，只能写一次，请核对后重新提交。',
  TOO_MANY: '数量超过上限，请减少后重新提交。',
  NOT_AN_OPTION: '不是接口允许的取值，请核对代码或者中文名称。',
  REQUIRED: '此项必填，请补充。',
  DAY_FORMAT: '须为真实存在的日期，写成 2026-01-05 这样的格式。',
  MOMENT_FORMAT: '须为真实存在的日期（2026-01-05）或者带时区的时间（2026-01-05T09:30:00+08:00）。',
  DATE_IN_FUTURE: '不能晚于现在，请核对。',
  BIRTH_IN_FUTURE: '出生日期晚于今天，请核对是否录错。',
  SEX_DIFFERS: '与居民身份证号码中的性别不一致，请核对。',
  ID_CARD_FORMAT: '居民身份证号码须为18位，末位可以是 X，请核对。',
  ID_CARD_OLD_15_DIGITS: '15位的旧号码已停止使用，请填写18位居民身份证号码。',
  ID_CARD_PROVINCE: '居民身份证号码的前两位不是省级行政区划代码，请核对是否录错。',
  ID_CARD_BIRTH_DATE: '居民身份证号码中的出生日期不存在，请核对是否录错。',
  ID_CARD_CHECK_DIGIT: '居民身份证号码的校验码不对，请核对是否录错。',
  MOBILE_FORMAT: '须为11位中国大陆手机号码，请核对。',
  OFFICE_PHONE_FORMAT: '须为手机号，或者带区号的固定电话，例如 020-83210000，请核对。',
  KEY_REQUIRED: '必填，请为每一次新的引调生成一个唯一的键，例如 UUID；重试时沿用原键。',
  KEY_FORMAT: '须为1至200个可见的 ASCII 字符，请核对。',
  FILE_EXPECTED: '须以文件的形式提交，请检查。',
  FILE_NAME_FORMAT: '不能含有斜杠、反斜杠，也不能是 . 或者 ..，请改名后重新提交。',
  BASE64_FORMAT: '不是有效的 Base64 编码，请检查（不要带 data: 前缀）。',
  FILE_EMPTY: '文件是空的，请检查后重新提交。',
  ...tooLargeSentences((mb) => `文件超过 ${mb} MB，请压缩或者拆分后重新提交。`),
  FILES_TOO_LARGE: '材料合计超过 30 MB，请压缩或者减少后重新提交。',
  FILE_KIND_UNKNOWN:
    '文件内容不是 PDF、JPEG、PNG、HEIC、DOCX、XLSX 或者 OFD，请转换后重新提交（按内容识别，改扩展名无效）。',
  FILE_DAMAGED: '文件不完整或者已损坏，请重新导出后提交。',
  FILE_HAS_MACROS: '文件中含有宏，或者打开时会从别处载入内容，请另存为不含这些的文件后重新提交。',
  FILE_ENCRYPTED: '文件设有密码或限制，无法长期保存和查阅。请解除后重新提交。',
  FILE_IMAGE_TOO_LARGE: '图片的像素过多，请缩小到一亿像素以内后重新提交。',
  FILE_TWO_KINDS: '文件中还夹带着另一种文件，请重新导出后提交。',
  FILE_RUNS_CODE:
    'PDF 含有脚本、启动程序、向外发送、打开别的文件、播放媒体的动作或者动态表单，不能作为材料保存。请用“打印为 PDF”另存后重新提交。',
  FILE_INFECTED: '文件查出病毒，没有保存。请更换文件后重新提交。',
  FILE_NAME_CONTROL: '文件名中含有不可见的控制字符或者改变文字方向的字符，请改名后重新提交。',
  FILE_EXPANDS_TOO_MUCH: '文件解压后过大，请重新导出后提交。',
  FILE_DUPLICATE: '与本次提交的另一份材料内容完全相同，请删除重复的一份。',
  TITLES_DIFFER_FROM_FILES: '材料说明的数量与文件数量不一致，请核对。',
}

/** “第1位当事人的第2位代理人的联系电话” from `parties.0.agents.1.phone`; a name the API does not know is quoted. */
function fieldNameOf(path: string): string {
  if (Object.hasOwn(WHOLE, path)) return WHOLE[path] ?? path
  let fields: FieldWords = REFERRAL_FIELD
  const words: string[] = []
  const steps = path.split('.')
  steps.forEach((step, index) => {
    const group = Object.hasOwn(GROUPS, step) ? GROUPS[step] : undefined
    if (group && /^\d+$/.test(steps[index + 1] ?? '')) {
      fields = group.fields
      words.push(
        `第${Number(steps[index + 1]) + 1}${step === 'materials' ? '份' : step === 'serviceAddresses' ? '个' : '位'}${group.one}`,
      )
    } else if (!/^\d+$/.test(step) || index === 0) {
      words.push(Object.hasOwn(fields, step) ? (fields[step]?.name ?? step) : `“${step}”`)
    }
  })
  return words.join('的')
}

/** What is wrong and what to do, without saying where. */
export function referralMistakeWords(code: string): string {
  return MISTAKES[code] ?? fieldSentence(code)
}

/** One sentence for one field path: which field, what is wrong, what to do. */
export function referralFieldSentence(path: string, code: string): string {
  return `${fieldNameOf(path)}：${referralMistakeWords(code)}`
}
