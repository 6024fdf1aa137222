// In which order jest runs test files: those that take long come first, or at the end one worker
// would wait for the other. A fresh clone knows no times, and jest goes by the size of a file,
// which says nothing of a pack.
import { basename } from 'node:path'
import TestSequencer from '@jest/test-sequencer'

/** What takes half a minute and more, the longest first: how names of files or packs end. */
const LONG = [
  'permission-matrix',
  'backup',
  'audit-tampering',
  'offer-races',
  'conference-signals',
  'role-guards',
  'hostile-input',
]

const placeOf = ({ path }) => {
  const name = basename(path).replace(/\.test\.tsx?$/, '')
  const place = LONG.findIndex((end) => name === end || name.endsWith(`.${end}`))
  return place < 0 ? LONG.length : place
}

/** The order of jest, with what takes long before it. */
export default class LongFirst extends TestSequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other))
  }
}
