/**
 * Mistakes in the fields of a referral, the same for a court's system and for its clerk
 * (docs/decisions/0125-referrals-by-clerks.md).
 */
export const REFERRAL_MISTAKES = {
  REQUIRED_OF_APPLICANT: '申请人须填写此项（在线调解规则第8条），请补充。',
  DATE_BEFORE_2000: '不能早于2000年，请核对。',
  BIRTH_DATE_DIFFERS: '与居民身份证号码中的出生日期不一致，请核对。',
  CASE_NUMBER_FORMAT: '须写成 (2026) 多元化解470号 这样的格式，括号全角、半角均可，请核对。',
  CASE_NUMBER_YEAR: '年份不正确，请核对。',
  CASE_NUMBER_TAKEN: '已用于另一案件，请核对联调编号。',
  CREDIT_CODE_FORMAT: '统一社会信用代码须为18位数字或者大写字母（不含 I、O、S、V、Z），请核对。',
  CREDIT_CODE_CHECK_DIGIT: '统一社会信用代码的校验码不对，请核对是否录错。',
  PASSPORT_FORMAT: '护照号码须为5至15位字母和数字，请核对。',
  HK_MACAO_PERMIT_FORMAT: '港澳居民来往内地通行证号码须为 H 或者 M 加8位数字，请核对。',
  TAIWAN_PERMIT_FORMAT: '台湾居民来往大陆通行证号码须为8位数字，请核对。',
  PERMANENT_RESIDENT_FORMAT: '外国人永久居留身份证号码不正确，请核对是否录错。',
  OTHER_DOCUMENT_FORMAT: '证件号码须为3至40位，并至少含有一位数字，请核对。',
  POSTCODE_FORMAT: '邮政编码须为6位数字，请核对。',
  SIDE_MISSING: '至少须有一名申请人和一名被申请人，请补充。',
  DUPLICATE_PARTY: '与同一方前面的当事人重复，请删除或者补充证件号码以便区分。',
  PARTY_ON_BOTH_SIDES: '同一当事人出现在两方，请核对；如系同名，请补充证件号码以便区分。',
  TOO_MANY_AGENTS: '每名当事人可以委托一至二人代理（民诉法第61条），请减少。',
  AGENT_TWICE: '与同一当事人的另一代理人重复，请删除。',
  AGENT_IS_OWN_PARTY: '代理人与被代理的当事人是同一人，请核对。',
  AGENT_ON_BOTH_SIDES: '同一人不能既代理一方，又是对方当事人或者对方代理人，请核对。',
  AUTHORITY_SCOPE_REQUIRED: '特别授权须写明授权事项（民诉法第62条），请补充。',
  ELECTRONIC_ADDRESS_REQUIRED: '同意电子送达的，须填写电子送达地址，请补充。',
  INSTITUTION_NOT_INVITED: '所填调解机构不存在，或者不在贵院的特邀调解组织名册中，请核对机构编号。',
  MEDIATION_NOT_ALLOWED:
    '该类型中适用特别程序、督促程序、公示催告程序的案件和身份关系确认案件不得调解（民诉法解释第143条）；属于其他案件的，请在此写明情况。',
  TOO_MANY_FILES: '材料不能超过30份，请减少后重新提交。',
} as const
