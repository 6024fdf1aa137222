/** 调解组织主持调解的证明, set by the system. */
export const MEDIATION_PROOF = {
  title: '主持调解的证明',
  open: '查看证明',
  text: (parties: string, cause: string, institution: string, effectiveOn: string) =>
    `${parties}之间的${cause}一案，由${institution}主持调解。各方于${effectiveOn}达成调解协议并签署。`,
  facts: {
    source: '案件来源',
    referred: '引调日期',
    accepted: '受理日期',
    mediator: '主持调解的调解员',
    taken: '调解员接收日期',
    effective: '协议生效日期',
  },
  basis: '调解组织是受理法院特邀名册中的组织。依据民诉法解释第354条出具。',
  note: '本件由系统按登记的引调、受理、分配和签署记录生成，可以与操作记录核对。',
} as const
