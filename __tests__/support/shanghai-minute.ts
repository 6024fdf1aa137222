/** An instant as a datetime-local input gives it: local time in Shanghai, to the minute. */
export function shanghaiMinute(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}
