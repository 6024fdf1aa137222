import { closeWorld, keepWorld } from './world'

// Loaded first by a pack of tests of the database (scripts/testing/packs.mjs): its files share the
// connections and what is prepared on them.

keepWorld(true)
afterAll(async () => {
  keepWorld(false)
  await closeWorld()
})
