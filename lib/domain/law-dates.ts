/** The first day on which a law, or its revision of a year, was in force. */
export const IN_FORCE_SINCE = {
  /** 人民调解法. */
  peopleMediation: '2011-01-01',
  /** 人民调解协议司法确认程序的若干规定, 法释〔2011〕5号. */
  confirmationRules: '2011-03-30',
  /** 特邀调解规定, 法释〔2016〕14号. */
  invitedMediation: '2016-07-01',
  /** 网络安全法. */
  networkSecurity: '2017-06-01',
  /** 人民法院在线诉讼规则, 法释〔2021〕12号. */
  onlineLitigation: '2021-08-01',
  /** 个人信息保护法. */
  personalInformation: '2021-11-01',
  /** 人民法院在线调解规则, 法释〔2021〕23号. */
  onlineMediation: '2022-01-01',
  /** 民诉法 as revised in 2021: 第82条 became 第85条, 第194条 became 第201条. */
  civilProcedureOf2021: '2022-01-01',
  /** 民诉法解释 as revised in 2022, 法释〔2022〕11号: 第374条 became 第372条. */
  civilProcedureInterpretationOf2022: '2022-04-10',
  /** 民诉法 as revised in 2023: 第201条 became 第205条. */
  civilProcedureOf2023: '2024-01-01',
  /** 网络安全法 as revised in 2025: 第21条 became 第23条. */
  networkSecurityOf2025: '2026-01-01',
} as const
