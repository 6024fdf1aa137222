/** Working hours as most institutions keep them, in minutes of the day; advice and no rule. */
export const WORKING_HOURS = { from: 8 * 60 + 30, to: 18 * 60 } as const
