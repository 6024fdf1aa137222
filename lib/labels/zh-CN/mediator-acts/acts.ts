/**
 * The acts of a mediator by name, apart from their pages: client components show them on the case.
 */
export const MEDIATOR_ACTS = {
  take: '接收案件',
  contact: '记录联系',
  goOnWithMinutes: '继续笔录',
  call: '拨打电话',
  detail: '查看详情',
  record_consent: '登记调解意愿',
  extend: '延长期限',
  pause: '暂停期限',
  resume: '恢复期限',
  disclose: '披露',
  withdraw: '提前终结',
  close: '结案',
  more: '更多',
  /** The title of the sheet behind 更多, and what each act in it is for. */
  moreActs: '更多办理事项',
  help: {
    record_consent: '当事人对调解、在线调解等事项同意或者不同意',
    disclose: '有应当披露的情形时，由机构决定是否由您继续',
    withdraw: '不能继续办理时，写明理由，案件交回机构',
    close: '登记调解结果，终结调解程序',
  },
} as const

/** A long text on the case, folded. */
export const LONG_TEXT = { more: '展开全文', less: '收起' } as const
