/**
 * The articles that clocks and events rest on. Their Chinese names stand in
 * lib/labels/zh-CN/legal-basis.ts.
 */
export const LEGAL_BASES = [
  // 民诉法85: the day of the event is not counted; a last day that is a day off is put off
  'civil_procedure_85',
  'civil_procedure_82', // the same in the 2017 version, until 2021-12-31
  'civil_procedure_126', // 民诉法126: seven days to file a suit
  'civil_procedure_187', // 民诉法187: thirty days to try a case of the special procedure
  'civil_procedure_246_of_2021', // 民诉法250 until 2023-12-31
  'civil_procedure_250', // 民诉法250: two years to apply for enforcement
  'civil_procedure_interpretation_372', // 民诉法解释372: objections to a ruling of confirmation
  'civil_procedure_201_of_2021', // 民诉法205 until 2023-12-31
  // 民诉法205: thirty days to apply together for the confirmation of an agreement
  'civil_procedure_205',
  'confirmation_rules_4', // 2011年司法确认程序规定4: three days to decide on admitting the application
  'confirmation_rules_5', // 2011年司法确认程序规定5: fifteen days to decide on it, ten more by the president
  // 在线诉讼规则20: at separate times within a set period, with every party's consent
  'online_litigation_20',
  'online_mediation_4', // 在线调解规则4: online mediation needs the parties' consent
  'online_mediation_8', // 在线调解规则8: what a referral carries
  // 在线调解规则9: three grounds on which a dispute is not mediated online, each with where to go
  'online_mediation_9',
  'online_mediation_10', // 在线调解规则10: who chooses the mediator, and in how many working days
  // 在线调解规则11, 特邀调解规定13: more than one mediator, one of whom presides
  'online_mediation_11_invited_13',
  'online_mediation_12', // 在线调解规则12: three working days to accept; a refusal states its reason
  'online_mediation_13', // 在线调解规则13: disclosure, and going on with everyone's consent
  'online_mediation_14', // 在线调解规则14: replacement of the mediator
  // 在线调解规则15: helping the court notify the other side, three working days from a 委派
  'online_mediation_15',
  'online_mediation_16', // 在线调解规则16: separate times need every party's consent
  // 在线调解规则17: identity, false mediation and the address for service before mediation
  'online_mediation_17',
  'online_mediation_18', // 在线调解规则18: only undisputed facts may be used later
  'online_mediation_19', // 在线调解规则19: the written agreement and its signatures
  // 在线调解规则20: the parties are led to perform an agreement of their own accord
  'online_mediation_20',
  'online_mediation_21', // 在线调解规则21: what is recorded where mediation fails
  'online_mediation_22', // 在线调解规则22: the record of the mediation, and undisputed facts
  'online_mediation_24', // 在线调解规则24: length and start of the mediation period, extension by consent
  // the same, for the length where no court refers: 特邀调解规定27 does not cover it
  'online_mediation_24_length',
  'online_mediation_24_invited_27', // the same, and 特邀调解规定27 for what a court delegates or entrusts
  'online_mediation_25', // 在线调解规则25: the eight grounds on which mediation ends
  'online_mediation_26', // 在线调解规则26: appraisal is not counted
  'online_mediation_29', // 在线调解规则29: complaints about mediators and institutions
  'invited_mediation_2', // 特邀调解规定2: equal and voluntary
  'invited_mediation_11', // 特邀调解规定11: a court delegates before filing and entrusts after it
  'invited_mediation_12', // 特邀调解规定12: the institution appoints where the parties do not choose
  // 特邀调解规定13: the parties' right to apply for another mediator; events of earlier versions
  'invited_mediation_13',
  'invited_mediation_14', // 特邀调解规定14: both parties are notified of time and place in good time
  'invited_mediation_15', // 特邀调解规定15: recusal is decided by the institution or the court
  'invited_mediation_18', // 特邀调解规定18: mediation is suspended on suspicion of a sham dispute
  'invited_mediation_19', // 特邀调解规定19: the agreement of a 委派 is served on both parties and put on record at the court
  'invited_mediation_20', // 特邀调解规定20: the agreement of a 委托 is submitted to the court; 调解书 or withdrawal
  'invited_mediation_21', // 特邀调解规定21: where mediation fails, what the court gets
  'invited_mediation_24', // 特邀调解规定24: what an agreement says, who signs it, when it binds
  'invited_mediation_26', // 特邀调解规定26: when the mediator ends the mediation
  'invited_mediation_27', // 特邀调解规定27: length of the mediation period, extension by consent
  'manual_3_4', // 操作手册3.4: a case that its mediator ended early goes back and is assigned again
  'manual_3_4_invited_12', // the same, and by reference 特邀调解规定12: the institution appoints another mediator
  'people_mediation_27', // 人民调解法27: a dossier of each mediation, bound and archived
  'people_mediation_31', // 人民调解法31: the performance of an agreement is followed, the parties are urged to perform it
  'pipl_51', // 个人信息保护法51, 网络安全法23: access to personal numbers is limited, and logged
  'pipl_51_security_21', // the same until 2025-12-31, when 网络安全法23 was its article 21
  'network_security_21', // 网络安全法21 alone, before 个人信息保护法
] as const

export type LegalBasis = (typeof LEGAL_BASES)[number]
