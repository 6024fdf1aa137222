import { AsyncLocalStorage } from 'node:async_hooks'

const told = new AsyncLocalStorage<Date>()

/** The only clock. Everything that decides takes the instant as an argument; everything that acts asks here once. */
export function now(): Date {
  return told.getStore() ?? new Date()
}

/**
 * Runs `work` as if it were `instant`: demonstration data and tests tell stories that began weeks ago. An architecture test keeps
 * every other room from importing this.
 */
export function atInstant<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  return told.run(instant, work)
}
