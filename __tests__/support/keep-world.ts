// Loaded first by a pack of tests of the database (scripts/testing/packs.mjs): its files share the
// connections and what is prepared on them.

let isKept = false

/** Whether `closeWorld` leaves the connections open, for the next file. */
export const isWorldKept = (): boolean => isKept

/** Until the last test of the pack has run. */
export function keepWorld(): void {
  isKept = true
  afterAll(async () => {
    isKept = false
    // not loaded before the files that replace what it is made of
    const { closeWorld } = await import('./world')
    await closeWorld()
  })
}
