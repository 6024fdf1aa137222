/** The beginning of an instant's minute: what people note to the minute is not before it. */
export function wholeMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
}
