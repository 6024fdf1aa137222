// Shares and rates in a text.
const PERCENT =
  /\d+(?:\.\d+)?\s*[%％‰]|[百千万]分之[一二三四五六七八九十\d.]+|[一二三四五六七八九]成(?![立为交功本果员年])/g

/** A noun of what the share is taken of, before it in the same sentence. */
const BASE =
  /(?:部分|款项|金额|数额|总额|余额|差额|总价|价款|货款|欠款|借款|贷款|房款|工程款|服务费|物业费|医疗费|维修费|费用|本金|租金|本息|基数|损失|工资|利润|价格|标的|元(?:整)?(?:[）)])?)/
/** A rate by the law or the market has its base by what it is a rate of. */
const RATE_OF_MARKET = /LPR|贷款市场报价利率|同期(?:同类)?(?:存款|贷款)/

export type PercentInText = {
  readonly from: number
  readonly to: number
  readonly hasBase: boolean
}

/**
 * Every share or rate, and whether its sentence says of what. `before`: what precedes the sentence
 * in its clause.
 */
export function findPercents(text: string): readonly PercentInText[] {
  return [...text.matchAll(PERCENT)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length]
    const preceding = text.slice(0, from)
    const following = text.slice(to)
    const hasBase =
      BASE.test(preceding) ||
      /^(?:的)?(?:股权|股份|份额|产权|所有权)/.test(following) ||
      /^的(?:.{0,6})?(?:货款|租金|费|款|损失)(?!.{0,4}责任)/.test(following) ||
      /^[^，。；]{0,14}为(?:基数|本金)/.test(following)
    return { from, to, hasBase }
  })
}

/** Whether a text measures by a rate or a share. */
export function hasRate(text: string): boolean {
  return RATE_OF_MARKET.test(text) || findPercents(text).length > 0
}
