import type { LegalBasis } from '@/lib/domain/legal-basis'
import { basisInForce } from '@/lib/domain/legal-basis-in-force'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** The article an event or a clock rests on, and what it says in a few words. */
export const legalBasis = {
  civil_procedure_85: { article: '民诉法第85条', gist: '期间开始的日不计，末日为休息日的顺延' },
  civil_procedure_82: {
    article: '民诉法（2017年修正）第82条',
    gist: '期间开始的日不计，末日为休息日的顺延',
  },
  civil_procedure_126: { article: '民诉法第126条', gist: '符合起诉条件的，七日内立案' },
  civil_procedure_187: {
    article: '民诉法第187条',
    gist: '适用特别程序的案件在立案之日起三十日内审结，需要延长的由本院院长批准',
  },
  civil_procedure_246_of_2021: {
    article: '民诉法（2021年修正）第246条',
    gist: '申请执行的期间为二年，自履行期间的最后一日起计算',
  },
  civil_procedure_250: {
    article: '民诉法第250条',
    gist: '申请执行的期间为二年，自履行期间的最后一日起计算',
  },
  civil_procedure_interpretation_372: {
    article: '民诉法解释第372条',
    gist: '当事人在十五日内、利害关系人在六个月内对确认裁定提出异议',
  },
  civil_procedure_201_of_2021: {
    article: '民诉法（2021年修正）第201条',
    gist: '自调解协议生效之日起三十日内共同申请司法确认',
  },
  civil_procedure_205: {
    article: '民诉法第205条',
    gist: '自调解协议生效之日起三十日内共同申请司法确认',
  },
  confirmation_rules_4: {
    article: '司法确认程序规定（2011年）第4条',
    gist: '收到司法确认申请后三日内决定是否受理',
  },
  confirmation_rules_5: {
    article: '司法确认程序规定（2011年）第5条',
    gist: '受理后十五日内决定是否确认，经院长批准可以延长十日',
  },
  online_litigation_20: {
    article: '在线诉讼规则第20条',
    gist: '经各方同意，可以指定在一定期限内分别登录，以非同步的方式调解',
  },
  online_mediation_4: {
    article: '在线调解规则第4条',
    gist: '采用在线调解方式应当征得当事人同意',
  },
  online_mediation_8: {
    article: '在线调解规则第8条',
    gist: '提出调解时应当提供的身份、纠纷和联系信息',
  },
  online_mediation_9: {
    article: '在线调解规则第9条',
    gist: '不予在线调解的三种情形，以及告知当事人的去处',
  },
  online_mediation_10: {
    article: '在线调解规则第10条',
    gist: '双方在两个工作日内共同选择，法院在收到申请后三个工作日内指定',
  },
  online_mediation_11_invited_13: {
    article: '在线调解规则第11条、特邀调解规定第13条',
    gist: '可以由两名以上调解员调解，其中一人主持',
  },
  online_mediation_12: {
    article: '在线调解规则第12条',
    gist: '收到后三个工作日内确认接受，不接受的写明理由',
  },
  online_mediation_13: {
    article: '在线调解规则第13条',
    gist: '三种情形应当披露，当事人仍同意的由其继续调解',
  },
  online_mediation_14: {
    article: '在线调解规则第14条',
    gist: '当事人可以申请更换调解组织或者调解员',
  },
  online_mediation_15: {
    article: '在线调解规则第15条',
    gist: '接受委派调解之日起三个工作日内，可以协助法院通知对方当事人、询问是否同意调解',
  },
  online_mediation_16: {
    article: '在线调解规则第16条',
    gist: '不能同时登录的，征得各方当事人同意后分别指定时间',
  },
  online_mediation_17: {
    article: '在线调解规则第17条',
    gist: '调解开始前核实身份、告知虚假调解后果，立案前还应当填写送达地址确认书',
  },
  online_mediation_18: {
    article: '在线调解规则第18条',
    gist: '除共同确认的无争议事实外，妥协认可的事实不得作为不利的依据',
  },
  online_mediation_19: {
    article: '在线调解规则第19条',
    gist: '达成一致的，制作调解协议，由当事人和调解员签章',
  },
  online_mediation_20: { article: '在线调解规则第20条', gist: '达成协议的，引导当事人自动履行' },
  online_mediation_21: {
    article: '在线调解规则第21条',
    gist: '调解不成的，记录基本情况、原因和提示事项',
  },
  online_mediation_22: {
    article: '在线调解规则第22条',
    gist: '调解过程中同步形成笔录，并确认无争议事实',
  },
  online_mediation_24: {
    article: '在线调解规则第24条',
    gist: '调解期限自确认接受之日起算，各方同意可以延长',
  },
  online_mediation_24_length: {
    article: '在线调解规则第24条',
    gist: '调解期限三十日，自确认接受之日起算',
  },
  online_mediation_24_invited_27: {
    article: '在线调解规则第24条、特邀调解规定第27条',
    gist: '调解期限三十日、十五日或者七日',
  },
  online_mediation_25: { article: '在线调解规则第25条', gist: '在线调解程序终结的八种情形' },
  online_mediation_26: { article: '在线调解规则第26条', gist: '鉴定评估的期间不计入调解期限' },
  online_mediation_29: {
    article: '在线调解规则第29条',
    gist: '当事人可以投诉调解组织和调解员，法院核查后处理',
  },
  invited_mediation_2: { article: '特邀调解规定第2条', gist: '当事人平等自愿' },
  invited_mediation_11: {
    article: '特邀调解规定第11条',
    gist: '登记立案前可以经当事人同意委派调解，登记立案后可以委托调解',
  },
  invited_mediation_12: {
    article: '特邀调解规定第12条',
    gist: '协商不成的，由特邀调解组织指定调解员',
  },
  invited_mediation_13: {
    article: '特邀调解规定第13条',
    gist: '当事人有正当理由的，可以申请更换特邀调解员',
  },
  invited_mediation_14: {
    article: '特邀调解规定第14条',
    gist: '接受委派、委托后，将调解的时间、地点等及时通知双方当事人',
  },
  invited_mediation_15: {
    article: '特邀调解规定第15条',
    gist: '是否回避由特邀调解组织或者人民法院决定',
  },
  invited_mediation_18: { article: '特邀调解规定第18条', gist: '可能存在虚假调解的，中止调解' },
  invited_mediation_19: {
    article: '特邀调解规定第19条',
    gist: '委派调解达成的协议送达双方当事人，并提交法院备案',
  },
  invited_mediation_20: {
    article: '特邀调解规定第20条',
    gist: '委托调解达成的协议提交法院，制作调解书或者准许撤诉',
  },
  invited_mediation_21: {
    article: '特邀调解规定第21条',
    gist: '委派调解未达成协议的，将起诉状等材料移送法院',
  },
  invited_mediation_24: {
    article: '特邀调解规定第24条',
    gist: '调解协议书的内容、签名，自当事人签名后生效',
  },
  invited_mediation_26: { article: '特邀调解规定第26条', gist: '特邀调解员应当终止调解的情形' },
  invited_mediation_27: {
    article: '特邀调解规定第27条',
    gist: '调解期限三十日、十五日或者七日，双方同意可以延长',
  },
  manual_3_4: {
    article: '操作手册3.4',
    gist: '调解员提前终结的，案件回到机构，由机构管理员重新分配调解员',
  },
  manual_3_4_invited_12: {
    article: '操作手册3.4（参照特邀调解规定第12条）',
    gist: '由机构重新分配调解员；指定参照特邀调解组织指定调解员的规定',
  },
  people_mediation_27: {
    article: '人民调解法第27条（参照）',
    gist: '建立调解工作档案，立卷归档',
  },
  people_mediation_31: {
    article: '人民调解法第31条（参照）',
    gist: '对调解协议的履行情况进行监督，督促履行',
  },
  pipl_51: {
    article: '个人信息保护法第51条、网络安全法第23条',
    gist: '限定个人信息的查看权限，网络日志留存不少于六个月',
  },
  pipl_51_security_21: {
    article: '个人信息保护法第51条、网络安全法（2016年）第21条',
    gist: '限定个人信息的查看权限，网络日志留存不少于六个月',
  },
  network_security_21: {
    article: '网络安全法（2016年）第21条',
    gist: '网络日志留存不少于六个月',
  },
} as const satisfies Record<LegalBasis, { readonly article: string; readonly gist: string }>

export type BasisInWords = { readonly article: string; readonly gist: string }

/**
 * The article that was in force on a day, as it was numbered then; null where no rule said it yet.
 */
export function basisInWords(basis: LegalBasis, on: LocalDate): BasisInWords | null {
  const inForce = basisInForce(basis, on)
  return inForce && legalBasis[inForce]
}
