import { AsyncLocalStorage } from 'node:async_hooks'

const override = new AsyncLocalStorage<Date>()

/**
 * The only clock. Functions that decide take the instant as an argument; callers read it here once.
 */
export function now(): Date {
  return override.getStore() ?? new Date()
}

/**
 * Runs `work` with the clock at `instant`, for seed data and tests whose stories began weeks ago.
 * An architecture test keeps every other room from importing this.
 */
export function atInstant<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  return override.run(instant, work)
}
