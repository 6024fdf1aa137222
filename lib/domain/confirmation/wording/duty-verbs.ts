// By which verbs a duty is known, and what each kind of duty needs.

const MONEY =
  '(?:款|费|租金|押金|定金|订金|保证金|违约金|赔偿金|补偿金|奖金|佣金|本金|工资|薪|报酬|利息|本息|损失|元|钱|债务|欠)'
const NOT = '(?<!不|未|无需|不再|免于|拒绝|拒不|应当?不|已|已经|已向\\S{1,8}|曾)'

/** Always a payment. */
const PAY = new RegExp(
  `${NOT}(?:支付|给付|付给|付清|付款(?!之?日|后|方|时|义务|期限)|偿还|清偿|还清|还款|结清|赔偿|赔付|补偿|补发|缴纳|缴清|交纳|补足|补缴|退款(?!之?日|后|事宜)|返现|转账(?=给|至|到|[。；]|$))`,
)
/** A payment where money is its object. */
const PAY_MONEY = new RegExp(
  `${NOT}(?:退还|返还|归还|退回|发放|报销|垫付|给予|交付|退|付|给)[^，。；]{0,16}?${MONEY}|${MONEY}[^，。；]{0,20}?(?:由|归)[^，。；]{1,16}?(?:退还|返还|承担|负担|负责|处理|解决|支出|出|付)|(?:承担|负担|分担)[^，。；]{0,14}?${MONEY}|${MONEY}[^。；]{0,20}?(?:退还|返还|归还|退回|发给|付给|打给)`,
)
/** A payment that names no one who receives it. */
const BEARS = /承担|负担|分担|负责|处理|解决|支出/

const DELIVER =
  /(?:返还|归还|交还|退还|交付|移交|交回|取回|送还|提供|出具|开具|交出|转交|还给|送给|交给|配送|发货|补发)/
const LEAVE = /搬离|搬出|搬走|搬迁|腾退|腾空|腾让|迁出|迁走|撤离|撤场|退场/
const WORK =
  /修复|修好|弄好|搞好|换好|装好|补好|维修|修理|修缮|修补|整改|更换|换货|重做|重新(?:安装|铺设|粉刷|制作|施工)|恢复原状|恢复(?:供|通)|安装|加装|疏通|清除|清理|清运|拆除|拆迁|移除|完工|施工|处理(?!费)|治理|解决/
/** Work beyond doubt, in a sentence that also speaks of costs. */
const DONE_WORK =
  /修复|维修|修理|修缮|修补|更换|重做|重新(?:安装|铺设|粉刷|制作|施工)|恢复原状|安装|加装|疏通|清运|拆除/
const APOLOGY = /赔礼|道歉|致歉|歉意|检讨|消除影响|恢复名誉/
const FORMALITY =
  /办理|过户|变更登记|注销|协助|配合|撤回|撤诉|撤销|删除|下架|转移登记|缴存|签订|迁移/

export type DutyKind =
  | 'payment'
  | 'bearing'
  | 'delivery'
  | 'leaving'
  | 'work'
  | 'apology'
  | 'formality'

const NEGATED = /(?:不得|不再|不应|无需|不需|未|没有|不|停止|禁止|拒绝|已|已经|均已)[^，。；]{0,3}$/

function isThere(pattern: RegExp, text: string): boolean {
  const match = pattern.exec(text)
  return match !== null && !NEGATED.test(text.slice(0, match.index))
}

/** Costs of the performance itself, which others fix: who bears them is all that is agreed on. */
const OWN_COSTS = /(?:过户|登记|运|快递|邮寄|搬运|拆除|安装|公证|评估|鉴定)费|税费|运费/
/** An explanation in brackets is no duty of its own. */
const BRACKETS = /（[^（）]*）/g

/** The day of another payment is none of this one. */
const DAY_OF_PAYMENT =
  /[^，。；]*(?:支付|付清|退还|返还|赔偿)[^，。；]{0,12}(?:后|之日起?)(?=，)|(?:退款|付款|收款|还款|给付|支付)(?:之日|后|时|当日|到账)/g

/** The duties of a sentence by their kinds. */
export function findDutyKinds(sentence: string): readonly DutyKind[] {
  const text = sentence.replace(BRACKETS, '').replace(DAY_OF_PAYMENT, '')
  const isPayment = isThere(PAY, text)
  const isMoney = isPayment || isThere(PAY_MONEY, text)
  const isBearing = isMoney && !isPayment && BEARS.test(text)
  const kinds: DutyKind[] = []
  if (isThere(LEAVE, text)) kinds.push('leaving')
  if (isThere(APOLOGY, text)) kinds.push('apology')
  if ((!isMoney || isBearing) && isThere(isBearing ? DONE_WORK : WORK, text)) kinds.push('work')
  if (!isMoney && isThere(DELIVER, text)) kinds.push('delivery')
  if ((!isMoney || isBearing) && isThere(FORMALITY, text)) kinds.push('formality')
  if (isPayment || (isMoney && !isBearing)) return ['payment', ...kinds]
  // Who bears the costs of another duty of the sentence needs no sum.
  return isBearing && kinds.length === 0 && !OWN_COSTS.test(text) ? ['bearing'] : kinds
}

const MANNER_OF_PAYMENT =
  /转账|转帐|汇入|汇款|汇至|汇到|电汇|划入|打入|打到|存入|转付|缴存|渠道|方式为[^，。；]{2,}|法院|现金|微信|支付宝|银行|账户|账号|帐户|帐号|一次性|抵扣|抵销|冲抵|扣除|扣减|代管|案款|支票|汇票|当场|当面|当庭|刷卡|工资卡|原路|网银|二维码|扫码|转给|线上/
const FORM_OF_APOLOGY =
  /书面|口头|当面|当众|公开|登报|报纸|刊登|公告|张贴|朋友圈|微信群|群内|业主群|信函|道歉信|道歉函|道歉书|发布|电话|视频|短信|店内|现场|置顶/
const STANDARD_OF_WORK =
  /标准|验收|不再|达到|恢复(?:原状|至|到|供|通)|按|以[^，。；]{1,16}为准|更换|换货|重做|重新|采用|使用|材料|规范|正常|能够|完好|合格|拆除|清除|清运|清理|移除|安装|加装|疏通|修至|防水|品牌|型号|平整|牢固|清洁|无[^，。；]{0,8}(?:裂|漏|渗|损|异响)|不[渗漏]|（[^）]{2,}）/

/** Whether the sentence, or what it refers to, says how the duty is done. */
export function hasManner(kind: DutyKind, text: string): boolean {
  if (kind === 'payment' || kind === 'bearing') return MANNER_OF_PAYMENT.test(text)
  if (kind === 'apology') return FORM_OF_APOLOGY.test(text)
  return kind === 'work' ? STANDARD_OF_WORK.test(text) : true
}
