// Papers that a clause rests on, and performances between which no one chooses.
import type { Span } from '../term-mark'

const PAPER =
  /《[^》]{2,30}》|(?:附件|附表|附图)\s*[一二三四五六七八九十\d]*|(?:[^，。；、\s《》]{0,8}?)(?:清单|明细表?|(?:标准|价目|收费|计算|汇总|统计|分割|分配|工资)表|图纸|施工方案|维修方案|对账单|结算单|报价单|交接单|平面图|效果图|还款计划表?|补充协议|原合同|原协议|还款计划书|欠条|借条|收据|评估报告|鉴定意见书?|验收单)/g
/** The clause takes its content from the paper. */
const RESTS_ON =
  /(?:详见|参见|见|按照?|依照?|依据|根据|参照|以|遵照|执行|列明于?|载明于?|附有?|所列|约定于)[^，。；]{0,14}$/
const RESTS_ON_AFTER =
  /^(?:为准|所列|所示|所载|列明|载明|中(?:的|所|列|载)|约定的|规定的|执行|确定的|上的|记载)/
/** Laws and standards are published. */
const PUBLISHED =
  /法》|法典》|条例》|规定》|办法》|解释》|准则》|规范》|标准》|细则》|规则》|公约》/

const core = (title: string) => title.replace(/[《》“”\s]/g, '')

function isAttached(paper: string, attachments: readonly string[]): boolean {
  const name = core(paper)
  return attachments.map(core).some((title) => title.includes(name) || name.includes(title))
}

/** The papers on which the clause rests and that are not attached. */
export function findMissingPapers(text: string, attachments: readonly string[]): readonly Span[] {
  return [...text.matchAll(PAPER)].flatMap((match) => {
    const words = match[0].replace(
      /^(?:.*?)(?:详见|参见|见|按照?|依照?|依据|根据|参照|以|执行)/,
      '',
    )
    const from = match.index + match[0].length - words.length
    const to = match.index + match[0].length
    const rests = RESTS_ON.test(text.slice(0, from)) || RESTS_ON_AFTER.test(text.slice(to))
    if (!rests || PUBLISHED.test(words) || isAttached(words, attachments)) return []
    return [{ from, to }]
  })
}

const ACT =
  '(?:支付|给付|退还|返还|退款|退货|换货|更换|修理|修复|维修|重做|赔偿|交付|归还|搬离|补偿|道歉|拆除|恢复原状|减免|还给|折价|购买|回购|转让|抵扣|补足|调换|换新|换(?!算|句))'
const NUMBER = '(?:\\d[\\d,.]*\\s*[万千]?元|[一二三四五六七八九十两]+[百千万]?元)'
const DAY = '(?:(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号])?|月底|年底)(?:前)?'
const OR = '(?:，|、)?(?:或者|或|抑或|亦可|要么)'
const ALTERNATIVES: readonly RegExp[] = [
  new RegExp(`(?:${ACT})[^，。；]{0,14}${OR}[^，。；]{0,12}?${ACT}`),
  new RegExp(`${NUMBER}\\s*${OR}\\s*${NUMBER}`),
  new RegExp(`${DAY}\\s*${OR}\\s*${DAY}`),
  /(?:或者|或)[^，。；]{0,4}(?:同等|等值|等额|相应)[^，。；]{0,4}(?:价款|货币|金额|现金|价值)/,
  /要么[^。；]{1,30}要么/,
  /(?:二|两|三)(?:者|项|种方案?)(?:任?择一|选一|之一)/,
]
/** Someone has the choice, or the words are about a breach. */
const CHOSEN =
  /由[^，。；]{1,12}(?:选择|选定|决定采用)|[^，。；]{1,12}(?:有权|可以?)(?:任意)?选择|选择权|按[^，。；]{1,8}的选择|以先到者为准|以较[早晚高低]者为准/

/** The words between which no one chooses; null where there are none. */
export function findOpenAlternative(text: string): Span | null {
  if (CHOSEN.test(text)) return null
  for (const pattern of ALTERNATIVES) {
    const match = pattern.exec(text)
    if (!match || /(?:不|未|逾期|拒绝|如|若)[^，。；]{0,12}$/.test(text.slice(0, match.index)))
      continue
    return { from: match.index, to: match.index + match[0].length }
  }
  return null
}
