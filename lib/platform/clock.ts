/** The only clock. Everything that decides takes the instant as an argument; everything that acts asks here once. */
export function now(): Date {
  return new Date()
}
