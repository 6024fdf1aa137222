import type { LegalBasis } from '@/lib/domain/legal-basis'
import { basisInForce } from '@/lib/domain/legal-basis-in-force'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** The laws as an official document names them: by their full title. */
export const LAW = {
  invited: '《最高人民法院关于人民法院特邀调解的规定》',
  online: '《人民法院在线调解规则》',
  onlineLitigation: '《人民法院在线诉讼规则》',
  people: '《中华人民共和国人民调解法》',
  civilCode: '《中华人民共和国民法典》',
  civilProcedure: '《中华人民共和国民事诉讼法》',
  civilProcedureReading: '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》',
  postalService: '《最高人民法院关于以法院专递方式邮寄送达民事诉讼文书的若干规定》',
  personalInformation: '《中华人民共和国个人信息保护法》',
} as const

/** Their short names, for a text that cites many articles and introduces each law once. */
export const SHORT_LAW = {
  invited: '特邀调解规定',
  online: '在线调解规则',
  onlineLitigation: '在线诉讼规则',
  people: '人民调解法',
  civilCode: '民法典',
  civilProcedure: '民事诉讼法',
  civilProcedureReading: '民事诉讼法解释',
  postalService: '邮寄送达规定',
  personalInformation: '个人信息保护法',
} as const satisfies Record<keyof typeof LAW, string>

/** 《人民法院在线调解规则》（以下简称在线调解规则）: several in their order, joined by commas. */
export function introduceLaws(...laws: readonly (keyof typeof LAW)[]): string {
  return laws.map((law) => `${LAW[law]}（以下简称${SHORT_LAW[law]}）`).join('、')
}

/** Articles that a document rests on for what happened on a day of the case. */
const ARTICLES: Partial<Record<LegalBasis, string>> = {
  invited_mediation_11: `${LAW.invited}第十一条`,
  invited_mediation_13: `${LAW.invited}第十三条`,
  invited_mediation_15: `${LAW.invited}第十五条`,
  invited_mediation_27: `${LAW.invited}第二十七条`,
  online_mediation_12: `${LAW.online}第十二条`,
  online_mediation_13: `${LAW.online}第十三条`,
  online_mediation_14: `${LAW.online}第十四条`,
  online_mediation_24_length: `${LAW.online}第二十四条`,
  online_mediation_24_invited_27: `${LAW.online}第二十四条、${LAW.invited}第二十七条`,
}

/** The article by its full title, as it was in force on a day; null where no rule said it yet. */
export function citeArticle(basis: LegalBasis, on: LocalDate): string | null {
  const inForce = basisInForce(basis, on)
  return (inForce && ARTICLES[inForce]) ?? null
}
