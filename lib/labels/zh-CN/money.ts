import {
  formatAmount,
  formatCents,
  parseTypedAmount,
  toCents,
  type Amount,
  type AmountRefusal,
} from '@/lib/domain/money/amount'

/** The sentence beside a field whose amount was refused. */
export const AMOUNT_REFUSALS = {
  AMOUNT_FORMAT: '金额应为数字，例如 38650.00，请核对后重新填写。',
  AMOUNT_NEGATIVE: '金额不能为负数，请核对后重新填写。',
  AMOUNT_TOO_PRECISE: '金额最多保留两位小数（精确到分），请核对后重新填写。',
  AMOUNT_TOO_LARGE: '金额不能超过 999,999,999,999.99 元，请核对后重新填写。',
} satisfies Record<AmountRefusal['code'], string>

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/** “38,650.00 元” */
export function amountInFigures(amount: Amount): string {
  return `${formatAmount(amount)} 元`
}

/** The same of what was typed; as it was typed where it is no amount. */
export function typedInFigures(typed: string): string {
  const amount = parseTypedAmount(typed)
  return amount.ok ? amountInFigures(amount.value) : typed
}

/** The same of a sum in whole fen. */
export function centsInFigures(cents: bigint): string {
  return `${formatCents(cents)} 元`
}

/**
 * 人民币大写, as papers carry it beside the figures: “人民币叁万捌仟陆佰伍拾元整”.
 * Source: 正确填写票据和结算凭证的基本规定 (annex to 支付结算办法), 第1至4条: 整 closes an amount without fen, zeros in a row
 * are read once, and a zero that may be left out at the end of a group is left out.
 */
export function amountInCapitals(amount: Amount): string {
  const cents = toCents(amount)
  const yuan = cents / 100n
  const [jiao, fen] = [Number((cents / 10n) % 10n), Number(cents % 10n)]
  if (cents === 0n) return '人民币零元整'
  const whole = yuan === 0n ? '' : `${wholeInCapitals(yuan)}元`
  if (jiao === 0 && fen === 0) return `人民币${whole}整`
  const gap = whole && jiao === 0 ? '零' : ''
  return `人民币${whole}${gap}${jiao ? `${DIGITS[jiao]}角` : ''}${fen ? `${DIGITS[fen]}分` : '整'}`
}

/** Reads a whole number in groups of four digits, the largest first. */
function wholeInCapitals(yuan: bigint): string {
  const figures = yuan.toString()
  let words = ''
  for (let index = Math.ceil(figures.length / 4) - 1; index >= 0; index -= 1) {
    const group = figures.slice(
      Math.max(0, figures.length - 4 * (index + 1)),
      figures.length - 4 * index,
    )
    if (Number(group) === 0) continue
    const isFirst = words === ''
    // Where the words do not end in the name of the group above, that group was all zeros and has
    // been passed over.
    const followsGap = !isFirst && !words.endsWith(GROUPS[index + 1] ?? '')
    words +=
      (followsGap || (!isFirst && group.startsWith('0')) ? '零' : '') +
      groupInCapitals(group) +
      GROUPS[index]
  }
  return words
}

function groupInCapitals(group: string): string {
  return [...group]
    .map((figure, index) =>
      figure === '0' ? '0' : `${DIGITS[Number(figure)]}${PLACES[group.length - 1 - index]}`,
    )
    .join('')
    .replace(/^0+|0+$/g, '')
    .replace(/0+/g, '零')
}
