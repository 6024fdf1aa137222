/** 调解书 of a filed case, on the desk of the court. */
export const MEDIATION_PAPER = {
  title: '调解书',
  law: '在线调解规则第20条',
  help: '立案后达成协议、由本院制作调解书的，在此登记，计入结果分。',
  number: '案号',
  issuedOn: '出具日期',
  submit: '登记调解书',
  done: '已登记调解书。',
  none: '没有登记调解书。',
  impossible: '只有立案后以达成协议结案的案件，才登记调解书。',
  recorded: (number: string, on: string, by: string) => `${number}，${on} 出具，${by}登记`,
} as const
