// The bound of interest between private lenders: four times the one-year LPR (民间借贷规定, as revised in
// 2020, 第25条). The values are common knowledge and not read in a source here: they make a caution
// only.

/** One-year LPR in hundredths of a percent, each from the day it was published. */
const LPR_SINCE: readonly (readonly [since: string, hundredths: number])[] = [
  ['2020-08-20', 385],
  ['2021-12-20', 380],
  ['2022-01-20', 370],
  ['2022-08-22', 365],
  ['2023-06-20', 355],
  ['2023-08-21', 345],
  ['2024-07-22', 335],
  ['2024-10-21', 310],
  ['2025-05-20', 300],
]

const NUMERALS = '零一二三四五六七八九'
const DENOMINATORS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 }
const PER_YEAR: Readonly<Record<string, number>> = { 日: 365, 天: 365, 月: 12, 年: 1 }
const FIGURE = '(\\d+(?:\\.\\d+)?|[一二三四五六七八九]|十)'
const RATE = new RegExp(
  `([日天月年])(?:利率|息|化|利|的)?(?:按|为|以|付)?(?:([百千万])分之${FIGURE}|${FIGURE}\\s*([%％‰分]))`,
  'g',
)

function readFigure(figure: string): number {
  if (figure === '十') return 10
  const numeral = NUMERALS.indexOf(figure)
  return numeral > 0 ? numeral : Number(figure)
}

/** The yearly bound in percent on a day; null before the rule. */
function interestBound(on: string): number | null {
  const inForce = LPR_SINCE.filter(([since]) => since <= on).at(-1)
  return inForce ? (inForce[1] * 4) / 100 : null
}

/** The words of the first rate above the bound of the day; null where there is none. */
export function findRateAbove(text: string, on: string): string | null {
  const bound = interestBound(on)
  if (bound === null) return null
  for (const [words, period = '', denominator, fraction, percent, unit] of text.matchAll(RATE)) {
    const figure = readFigure(fraction ?? percent ?? '0')
    // 月息二分 is two percent a month.
    const perHundred = denominator
      ? (figure * 100) / (DENOMINATORS[denominator] ?? 100)
      : unit === '‰'
        ? figure / 10
        : figure
    if (perHundred * (PER_YEAR[period] ?? 1) > bound + 1e-9) return words
  }
  return null
}
