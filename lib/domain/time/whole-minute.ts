/** The beginning of an instant's minute: what people note to the minute is not before it. */
export function wholeMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
}

/**
 * The end of an instant's minute: what took place in less than a minute ends with it when it is
 * noted to the minute.
 */
export const minuteEnd = (instant: Date): Date => new Date(wholeMinute(instant).getTime() + 60_000)
