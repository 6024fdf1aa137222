import { buildManualWorld } from '../../support/manual-data'
import { closeWorld } from '../../support/world'

// The manual's institution in the database, built once for all suites of manual-scores.test.ts:
// that takes much longer than reading it. None of them changes a case.

let built: Awaited<ReturnType<typeof buildManualWorld>>

beforeAll(async () => {
  built = await buildManualWorld()
})
afterAll(closeWorld)

/** The world and the manual's institution. Within hooks and tests only. */
export const manualWorld = () => built
