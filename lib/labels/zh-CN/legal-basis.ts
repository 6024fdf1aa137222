import type { LegalBasis } from '@/lib/domain/legal-basis'

/** The article an event or a clock rests on, and what it says in a few words. */
export const legalBasis = {
  civil_procedure_85: { article: '民诉法第85条', gist: '期间开始的日不计，末日为休息日的顺延' },
  online_mediation_8: {
    article: '在线调解规则第8条',
    gist: '提出调解时应当提供的身份、纠纷和联系信息',
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
    gist: '接受后三个工作日内通知对方，询问是否同意调解',
  },
  online_mediation_21: {
    article: '在线调解规则第21条',
    gist: '调解不成的，记录基本情况、原因和提示事项',
  },
  online_mediation_24: {
    article: '在线调解规则第24条',
    gist: '调解期限自确认接受之日起算，各方同意可以延长',
  },
  online_mediation_24_invited_27: {
    article: '在线调解规则第24条、特邀调解规定第27条',
    gist: '调解期限三十日、十五日或者七日',
  },
  online_mediation_25: { article: '在线调解规则第25条', gist: '在线调解程序终结的八种情形' },
  online_mediation_26: { article: '在线调解规则第26条', gist: '鉴定评估的期间不计入调解期限' },
  invited_mediation_12: {
    article: '特邀调解规定第12条',
    gist: '协商不成的，由特邀调解组织指定调解员',
  },
  invited_mediation_13: { article: '特邀调解规定第13条', gist: '有正当理由的，可以更换特邀调解员' },
  invited_mediation_15: {
    article: '特邀调解规定第15条',
    gist: '是否回避由特邀调解组织或者人民法院决定',
  },
  invited_mediation_18: { article: '特邀调解规定第18条', gist: '可能存在虚假调解的，中止调解' },
  pipl_51: { article: '个人信息保护法第51条', gist: '限定个人信息的查看权限，并留存记录' },
} as const satisfies Record<LegalBasis, { readonly article: string; readonly gist: string }>
