// Apart from the clauses themselves: pages for phones need the number alone.

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 十二: up to 99. */
export function numeral(place: number): string {
  const [tens, ones] = [Math.floor(place / 10), place % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`
  return `${ten}${NUMERALS[ones]}`
}

/** 第十二条: places up to 99. */
export const clauseNumber = (place: number): string => `第${numeral(place)}条`
