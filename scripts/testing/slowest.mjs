// Where the time of a suite went, so that what has become slow is seen.
import { shownPath } from '../setup/project.mjs'
import { isPack } from './packs.mjs'

const SHOWN = 10

/**
 * The test files that took longest, by the sum of their tests, which leaves out what they prepare
 * for all of them.
 * @param {{ testResults: object[] }} report as jest's `--json` writes it
 * @returns {{ file: string, seconds: number }[]} the longest first
 */
export function slowestFiles({ testResults }) {
  /** @type {Map<string, number>} */
  const times = new Map()
  for (const { name, assertionResults } of testResults)
    for (const { ancestorTitles, duration } of assertionResults) {
      const path = shownPath(name)
      const file = isPack(path) ? ancestorTitles[0] : path
      times.set(file, (times.get(file) ?? 0) + (duration ?? 0))
    }
  return [...times]
    .map(([file, milliseconds]) => ({ file, seconds: milliseconds / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, SHOWN)
}

/** Prints them, one on a line. */
export function printSlowest(report) {
  console.log('  最慢的测试文件：')
  for (const { file, seconds } of slowestFiles(report))
    console.log(`    ${seconds.toFixed(1).padStart(6)} s  ${file}`)
}
