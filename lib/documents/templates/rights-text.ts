import { RIGHTS_ITEMS, type RightsItem } from '@/lib/domain/case/preparations'
import type { CaseStage } from '@/lib/domain/case/source'
import { rightsItem } from '@/lib/labels/zh-CN/preparation'
import { SHORT_LAW } from './law-in-words'

// What the notice explains, each with its article: the five elements of 特邀规定 第14条第3款 and the
// consequences of false mediation (在线调解规则 第17条). The people's mediation act is applied by analogy
// where the institution is no people's mediation committee.

/** Before filing an agreement binds by itself; after it the court makes a 调解书 (特邀规定 第19、20、24条). */
const EFFECT = {
  pre_filing: [
    `调解协议自双方当事人签名、盖章或者捺印后生效；在线签章的，自各方当事人均完成电子签章之时起发生法律效力（${SHORT_LAW.invited}第二十四条，${SHORT_LAW.online}第十九条）。`,
    `调解协议对当事人具有约束力，当事人应当按照约定履行（${SHORT_LAW.online}第十九条，${SHORT_LAW.people}第三十一条）。`,
    `对协议的履行或者内容发生争议的，可以向人民法院起诉（${SHORT_LAW.invited}第二十五条）。`,
  ],
  filed: [
    `调解协议的生效时间依照有关法律确定；在线签章的，自各方当事人均完成电子签章之时起发生法律效力（${SHORT_LAW.invited}第二十四条，${SHORT_LAW.online}第十九条）。`,
    `调解协议提交人民法院审查，由人民法院制作调解书；达成协议后申请撤诉的，由人民法院依法裁定（${SHORT_LAW.invited}第二十条）。`,
    `调解协议有给付内容的，当事人应当主动履行（${SHORT_LAW.online}第十九条）。`,
  ],
} as const satisfies Record<CaseStage, readonly string[]>

const CONFIRMATION = {
  pre_filing: [
    `需要司法确认的，双方当事人自调解协议生效之日起三十日内，共同向有管辖权的人民法院提出申请（${SHORT_LAW.civilProcedure}第二百零五条，${SHORT_LAW.invited}第十九条）。`,
    `经确认有效的协议，一方拒绝履行或者未全部履行的，对方可以向人民法院申请执行（${SHORT_LAW.invited}第二十五条）。`,
  ],
  filed: [
    `本案已经立案，达成协议的，可以请求人民法院制作调解书，不必另行申请司法确认（${SHORT_LAW.online}第二十条）。`,
  ],
} as const satisfies Record<CaseStage, readonly string[]>

const FAILURE = {
  pre_filing: `调解不成的，当事人可以依法起诉；委派调解的，起诉状等材料移送人民法院，当事人坚持诉讼的，依法登记立案（${SHORT_LAW.invited}第二十一条）。`,
  filed: `调解不成的，转入审判程序审理（${SHORT_LAW.invited}第二十一条）。`,
} as const satisfies Record<CaseStage, string>

function itemsOf(stage: CaseStage, period: string): Record<RightsItem, readonly string[]> {
  return {
    rights_and_duties: [
      `有权在名册中与对方协商确定调解员，或者接受指定的调解员；协商不成的，由调解组织或者人民法院指定，不同意指定的，视为不同意调解（${SHORT_LAW.invited}第十二条，${SHORT_LAW.people}第二十三条第一项）。`,
      `有权接受调解、拒绝调解，或者要求终止调解（${SHORT_LAW.people}第二十三条第二项）。`,
      `有权要求调解公开进行或者不公开进行（${SHORT_LAW.people}第二十三条第三项）。`,
      `有权自主表达意愿，自愿达成调解协议（${SHORT_LAW.people}第二十三条第四项）。`,
      `调解员是一方当事人或者其代理人近亲属、与纠纷有利害关系、有其他关系可能影响公正调解的，有权申请回避；有其他正当理由的，可以申请更换（${SHORT_LAW.invited}第十五条、第十三条）。`,
      `调解员强迫调解、违法调解、接受请托或者收受财物、泄露调解内容的，可以向人民法院投诉（${SHORT_LAW.invited}第二十八条）。`,
      `应当如实陈述纠纷事实，遵守调解现场秩序，尊重调解员，尊重对方当事人行使权利（${SHORT_LAW.people}第二十四条）。`,
    ],
    rules: [
      `调解遵循平等自愿的原则，不违反法律、法规的禁止性规定，不损害国家利益、社会公共利益和他人合法权益（${SHORT_LAW.invited}第二条）。`,
      `调解过程和调解协议内容不公开，法律另有规定的除外（${SHORT_LAW.invited}第二条第五项）。`,
      `为达成协议作出妥协而认可的事实，不得在诉讼中作为对其不利的根据，共同确认的无争议事实和当事人均同意的除外（${SHORT_LAW.online}第十八条，${SHORT_LAW.invited}第二十二条）。`,
    ],
    procedure: [
      `调解开始前核实当事人和其他参加人的身份，确认各方参加调解的方式（${SHORT_LAW.online}第十六条、第十七条）。`,
      `调解员可以提出解决争议的方案建议，可以邀请对达成协议有帮助的人员参与（${SHORT_LAW.invited}第十七条）。`,
      `调解过程形成笔录，由当事人核对确认，并确认无争议事实（${SHORT_LAW.online}第二十二条）。`,
      `调解期限为${period}，自调解组织确认接受之日起算；各方当事人同意延长的，不受此限（${SHORT_LAW.online}第二十四条）。`,
      FAILURE[stage],
    ],
    effect: EFFECT[stage],
    confirmation: CONFIRMATION[stage],
    false_mediation: [
      `发现可能存在虚假调解的，调解员应当中止调解，并向人民法院或者调解组织报告（${SHORT_LAW.invited}第十八条）。`,
      `恶意串通、伪造证据、捏造事实、虚构法律关系，侵害他人合法权益的，人民法院可以要求提供证据；不提供的，不予确认调解协议效力，不出具调解书（${SHORT_LAW.online}第二十三条）。`,
      `构成虚假调解的，依照${SHORT_LAW.civilProcedure}第一百一十五条等规定，根据情节轻重予以罚款、拘留；涉嫌犯罪的，移送有管辖权的机关，依法追究刑事责任。`,
    ],
  }
}

const NUMERALS = ['一', '二', '三', '四', '五', '六']

/** The six parts of the notice in the order of the law. */
export function rightsText(
  stage: CaseStage,
  period: string,
): readonly { readonly title: string; readonly items: readonly string[] }[] {
  const items = itemsOf(stage, period)
  return RIGHTS_ITEMS.map((item, index) => ({
    title: `${NUMERALS[index]}、${rightsItem[item]}`,
    items: items[item],
  }))
}
