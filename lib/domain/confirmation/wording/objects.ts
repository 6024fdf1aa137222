// Things that are named so that an officer of the court would know them.
import type { Span } from '../term-mark'

const GENERIC =
  '(?:物品|东西|财物|货物|货品|商品|设备|器材|材料|资料|证件|手续|文件|车辆|房屋|房产|场地|物件|家具|工具|产品|票据|单据|事宜|事项)'
/** 相关手续, 一切物品. */
const OPEN = new RegExp(
  `(?:相关|有关|一切|所需|必要|其他|其它|所有|全部|任何|等)(?:的|个人|合同|相关|有关){0,2}${GENERIC}`,
)
/** 返还物品. */
const BARE = new RegExp(
  `(?:返还|归还|交还|退还|交付|移交|交回|取回|交出|提供|搬离|搬出|腾退|腾空|迁出|修复|维修|更换|拆除|清理)[^，。；\\d]{0,12}?(${GENERIC})(?=[，。；]|$|给|还|交)`,
)
/** A number, a place, a title, a quantity, or a thing known from the case. */
const IDENTIFIED =
  /位于|坐落|[\dA-Za-z]+\s*(?:号|室|栋|幢|房|楼|座|单元|铺|型)|[一二三四五六七八九十\d两壹贰叁]\s*(?:台|套|件|把|辆|份|本|张|只|个|部|箱|枚|块|条|副|组|间|处|批|幅|吨|公斤)|《[^》]+》|“[^”]+”|车牌|牌照|粤[A-Z]|案涉|涉案|承租的|租赁的|所租|诉争|争议的|编号|型号|清单|附件/

/**
 * The words of a thing that is not named; null where every thing is. `known`: an earlier part of
 * the agreement.
 */
export function findUnnamed(text: string, known: string): Span | null {
  // Brackets explain how, not what.
  const open = OPEN.exec(text.replace(/（[^（）]*）/g, (words) => ' '.repeat(words.length)))
  if (open && !/清单|附件|《[^》]+》/.test(text))
    return { from: open.index, to: open.index + open[0].length }
  const bare = BARE.exec(text)
  if (!bare || IDENTIFIED.test(text)) return null
  // 上述房屋: named before.
  if (/上述|前述|该|此/.test(bare[0] + text.slice(0, bare.index)) && IDENTIFIED.test(known))
    return null
  const from = bare.index + bare[0].length - (bare[1] ?? '').length
  return { from, to: bare.index + bare[0].length }
}
