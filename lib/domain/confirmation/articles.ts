/**
 * Articles that the rules of 司法确认 rest on. Their Chinese names are in
 * lib/labels/zh-CN/confirmation.ts. The paragraphs of 民诉法 are those of 2023, those of 民诉解释 of 2022.
 */
export const CONFIRMATION_ARTICLES = [
  'civil_procedure_60', // 法定代理人
  'civil_procedure_62', // 授权委托书, 特别授权
  'civil_procedure_205', // 共同申请, 三十日
  'civil_procedure_205_1', // 邀请调解的, 作出邀请的法院
  'civil_procedure_205_2', // 自行调解的, 住所地、标的物所在地、组织所在地; 中级人民法院
  'civil_procedure_206', // 裁定有效, 裁定驳回
  'civil_code_168', // 代理双方
  'interpretation_351', // 本人或者符合条件的代理人
  'interpretation_354', // 材料, 限期补充
  'interpretation_355_1', // 不属于受理范围
  'interpretation_355_2', // 不属于管辖
  'interpretation_355_3', // 身份关系
  'interpretation_355_4', // 其他特别程序、公示催告、破产
  'interpretation_355_5', // 物权、知识产权确权
  'interpretation_355_end', // 受理后发现的, 裁定驳回
  'interpretation_356', // 核实, 补充陈述或者证明材料
  'interpretation_357', // 撤回; 按撤回处理
  'interpretation_358_1', // 违反强制性规定
  'interpretation_358_2', // 损害国家、公共、他人利益
  'interpretation_358_3', // 违背公序良俗
  'interpretation_358_4', // 违反自愿
  'interpretation_358_5', // 内容不明确
  'interpretation_358_6', // 其他
  'civil_mediation_8', // 民事调解规定8: 不得约定一方不履行就由法院裁判
  'confirmation_rules_3', // 2011年规定3: 材料、送达地址、电话
  'confirmation_rules_4', // 2011年规定4: 三日内决定是否受理
  'confirmation_rules_5', // 2011年规定5: 十五日, 院长批准延长十日; 撤回
  'confirmation_rules_13', // 2011年规定13: 名册中的调解员
  'online_litigation_9', // 在线诉讼规则9: 补正一次性告知
  'online_mediation_20', // 在线调解规则20: 立案后制作调解书或者撤诉
  'online_mediation_23', // 在线调解规则23: 虚假调解
  'electronic_signature_3', // 电子签名法3: 人身关系不适用
  'court_rule', // 受理法院自己的规则
] as const
export type ConfirmationArticle = (typeof CONFIRMATION_ARTICLES)[number]
