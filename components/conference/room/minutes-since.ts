/** Whole minutes from a moment (ISO) until now; never negative, though clocks differ. */
export const minutesSince = (moment: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(moment)) / 60_000))
