/**
 * Numbers printed as the manual prints them: two decimals, half up, trailing zeros trimmed (48,
 * 6.55, 0%, 72.73%). All arithmetic is on integers: a float would turn an exact half into a little
 * less and round it the wrong way.
 * Source: manual 3.9; domain rule book, decision 6 and 5.2 (e), (i).
 */

/**
 * `sum ÷ count` as text, for a sum of points over `count` closed cases. No closed case prints `0`.
 * Throws RangeError for anything but integers, a negative count, or a sum over nothing.
 */
export function formatAverage(sum: number, count: number): string {
  assertPopulation(sum, count)
  return count === 0 ? '0' : formatHundredths(divideHalfUp(BigInt(sum) * 100n, BigInt(count)))
}

const SECONDS_PER_HOUR = 3_600

/**
 * `seconds ÷ count` in hours, to a tenth: cases are accepted by people within hours or days, and
 * hundredths of an hour would pretend to know better. Throws RangeError as `formatAverage` does.
 */
export function formatAverageHours(seconds: number, count: number): string {
  assertPopulation(seconds, count)
  if (count === 0) return '0'
  const tenths = divideHalfUp(BigInt(seconds) * 10n, BigInt(count * SECONDS_PER_HOUR))
  return formatHundredths(tenths * 10n)
}

/**
 * `succeeded ÷ closed` as a percentage. No closed case prints `0%`, as the manual has no other sign
 * for it. Throws RangeError for anything but integers with 0 ≤ succeeded ≤ closed.
 */
export function formatRate(succeeded: number, closed: number): string {
  assertPopulation(succeeded, closed)
  if (succeeded < 0 || succeeded > closed)
    throw new RangeError(`${succeeded} of ${closed} is no rate`)
  return closed === 0
    ? '0%'
    : `${formatHundredths(divideHalfUp(BigInt(succeeded) * 10_000n, BigInt(closed)))}%`
}

/**
 * Average closing time in whole days, half up like every other average; null when nothing was
 * closed, since 0 days would read as a very fast mediator. The manual's four printed averages
 * divide evenly, so they do not decide the rounding: half up is taken because the rest of the table
 * rounds that way. Throws RangeError for anything but integers, a negative count, or days over
 * nothing.
 */
export function computeAverageDays(totalDays: number, closed: number): number | null {
  assertPopulation(totalDays, closed)
  return closed === 0 ? null : Number(divideHalfUp(BigInt(totalDays), BigInt(closed)))
}

function assertPopulation(sum: number, count: number): void {
  if (
    !Number.isSafeInteger(sum) ||
    !Number.isSafeInteger(count) ||
    count < 0 ||
    (count === 0 && sum !== 0)
  ) {
    throw new RangeError(`no average of ${sum} over ${count}`)
  }
}

/**
 * HALF_UP of accountants: the half moves away from zero, so a correction of −1 mirrors the +1 it
 * corrects.
 */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

function formatHundredths(hundredths: bigint): string {
  const magnitude = hundredths < 0n ? -hundredths : hundredths
  const decimals = String(magnitude % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${hundredths < 0n ? '-' : ''}${magnitude / 100n}${decimals === '' ? '' : `.${decimals}`}`
}
