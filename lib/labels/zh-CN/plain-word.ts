/**
 * Terms of law on pages for parties and the public, each with its plain word. A page explains what
 * it uses: in the sentence itself, as 起诉（打官司）, or under 词语说明 at its end.
 */
export const PLAIN_WORD = {
  当事人: '有纠纷的各方',
  代理人: '受托替人办事的人',
  法定代表人: '代表单位的负责人',
  异步调解: '各自有空再答的调解',
  电子送达: '文书发到手机上',
  送达: '把文书交到您手里',
  笔录: '谈话的书面记录',
  文书: '正式的书面材料',
  卷宗: '一个案子的全部材料',
  归档: '办完以后把材料存好',
  承办: '负责办这件事',
  出具: '开出',
  作废: '不能再用',
  起诉: '去法院打官司',
  立案: '法院正式登记案子',
  委派: '法院请机构先调解',
  履行: '照协议做到',
  执行: '法院强制对方做到',
  约束力: '说好的就要做到',
  生效: '开始算数',
  虚假调解: '串通起来编造纠纷',
  拘留: '短期关押',
  刑事责任: '犯罪要受的处罚',
  督促程序: '法院催人还钱的办法',
  特别程序: '法院认定某些事的办法',
  监护人: '依法照管孩子的人',
  人民调解: '人民调解委员会的调解',
  商事调解: '做生意的纠纷的调解',
} as const

export type LawTerm = keyof typeof PLAIN_WORD

/** The terms under 词语说明 of each page that has one. */
export const NOTED = {
  talk: ['当事人', '代理人'],
  conference: ['当事人', '代理人', '笔录', '虚假调解'],
  minutes: ['笔录'],
  offer: ['当事人', '代理人', '约束力', '履行'],
  data: ['法定代表人', '代理人', '笔录', '异步调解', '电子送达'],
  documents: ['当事人', '代理人', '文书', '生效'],
  confirm: ['文书', '生效'],
  supplement: ['生效'],
  about: [
    '人民调解',
    '商事调解',
    '立案',
    '委派',
    '约束力',
    '履行',
    '执行',
    '生效',
    '拘留',
    '刑事责任',
    '特别程序',
    '督促程序',
  ],
  privacy: ['当事人', '送达', '文书', '卷宗', '归档', '承办', '监护人', '起诉'],
  verify: ['文书', '卷宗', '出具', '作废'],
} as const satisfies Readonly<Record<string, readonly LawTerm[]>>

export const WORD_NOTES = { title: '词语说明' } as const
