/** 披露声明 of a co-mediator (在线调解规则 第13条). */
export const DECLARE = {
  title: '披露声明',
  lead: '有以下情形之一的，应当披露：',
  otherwise: '有上述情形的，请勿声明，并告知机构，由机构结束您的协同调解。',
  submit: '声明没有上述情形',
  notNeeded: '您无需作出声明：您主持本案，或者已经声明过。',
} as const
