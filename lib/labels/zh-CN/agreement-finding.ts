import type { AgreementArticle, Finding, FindingCode } from '@/lib/domain/agreement/findings'

// Small on purpose: the phone loads it with the form.

const article = {
  invited_24: '特邀调解规定第24条',
  people_mediation_29: '人民调解法第29条',
  civil_mediation_7: '民事调解规定第7条',
  civil_mediation_8: '民事调解规定第8条第2款',
  interpretation_355: '民诉法解释第355条',
  interpretation_358: '民诉法解释第358条',
  civil_code_686: '民法典第686条',
  private_lending_25: '民间借贷规定第25条',
  pipl_51: '个人信息保护法第51条',
  bills_rules_1: '支付结算办法附一',
} as const satisfies Record<AgreementArticle, string>

const sentence: Record<FindingCode, (words: string) => string> = {
  FACTS_MISSING: () => '请写明纠纷的主要事实',
  DISPUTES_MISSING: () => '请写明争议事项',
  COPIES_TOO_FEW: (least) => `各方当事人各执一份，机构留存一份，至少 ${least} 份`,
  NO_TERMS: () => '还没有条款，请添加',
  OBLIGED_MISSING: () => '请选择由谁履行',
  ENTITLED_MISSING: () => '请选择付给谁',
  NOT_A_PARTY: () => '不是本案的当事人，请重新选择',
  SAME_PERSON: () => '履行的一方和接受的一方不能是同一人',
  AMOUNT_MISSING: () => '请填写金额',
  AMOUNT_UNREADABLE: () => '金额应为数字，最多两位小数',
  AMOUNT_ZERO: () => '金额不能为零',
  DAY_MISSING: () => '请填写履行日期，或者写明履行的条件',
  DAY_UNREADABLE: (words) => `日期${words ? `“${words}”` : ''}不存在，请核对`,
  DAY_PAST: () => '日期已经过去，请核对',
  DAY_FAR: () => '日期在三十年以后，请核对年份',
  MANNER_MISSING: () => '请写明以什么方式履行',
  ACCOUNT_MISSING: () => '转账的，宜写明户名、开户行和账号尾号',
  ACCOUNT_HOLDER_OTHER: () => '户名不是收款人，请核对；确由他人代收的，请在其他约定中写明',
  LAST_FOUR_UNREADABLE: () => '账号只写末四位数字',
  INSTALMENTS_TOO_FEW: () => '分期付款至少两期；只付一次的，请用“一次付款”',
  INSTALMENTS_SUM: (words) => `各期合计 ${words} 元，与总额不等`,
  INSTALMENTS_ORDER: () => '各期日期应当依次在后',
  TERM_REPEATED: () => '与前面的一条完全相同，请核对是否重复',
  TEXT_MISSING: () => '请填写内容',
  TEXT_UNFILLED: (words) => `“${words}”还没有填写`,
  TEXT_VAGUE: (words) => `“${words}”不明确，请写明日期、金额或者标准`,
  JUDGMENT_CLAUSE: () =>
    '这一句不能写进协议：约定一方不履行就由法院裁判的，法院不予准许。可以约定违约金',
  CAPITALS_DIFFER: (words) => `大写与小写不一致：${words}`,
  CAPITALS_UNREADABLE: (words) => `“${words}”不是规范的大写金额`,
  NUMBER_IN_TEXT: () => '请勿在条款中写证件号、手机号或者完整账号',
  CONTENT_UNLAWFUL: (words) => `“${words}”违反法律的强制性规定，不能约定`,
  STATUS_NOT_DISPOSABLE: (words) => `“${words}”涉及身份关系和法定义务，当事人不能以协议处分`,
  STATUS_NOT_CONFIRMABLE: (words) => `“${words}”涉及身份关系，不能申请司法确认`,
  TITLE_NOT_CONFIRMABLE: (words) => `“${words}”属于确权，不能申请司法确认`,
  CAUSE_NOT_CONFIRMABLE: () => '按本案案由，协议可能不能申请司法确认',
  RIGHT_WAIVED: (words) => `“${words}”限制诉讼权利，可能不被确认`,
  GUARANTEE_KIND_MISSING: () =>
    '没有写明保证方式的，按一般保证；请写明一般保证、连带责任、抵押或者质押',
  INTEREST_ABOVE_BOUND: (words) => `“${words}”高于一年期贷款市场报价利率的四倍，超过部分不受保护`,
  TOTAL_ABOVE_CLAIM: () => '付款总额高于标的额。超出请求的可以约定，请核对金额',
}

/** The sentence of a finding with its article, as it is shown beside its field. */
export function findingSentence({
  code,
  words,
  article: of,
}: Pick<Finding, 'code' | 'words' | 'article'>): string {
  return `${sentence[code](words ?? '')}（${article[of]}）。`
}
