// What failed, named once more at the very end: the output of a whole run is long, and its last
// page alone must tell which test it was.
import { stripVTControlCharacters } from 'node:util'
import { shownPath } from '../setup/project.mjs'
import { isPack } from './packs.mjs'

const LINES_OF_REASON = 24
const OF_THE_TOOL = /^\s+at .*(node_modules|node:internal|<anonymous>)/

/**
 * @typedef {{ where: string, why: string }} Failure
 *   where: file and name of the test; why: what the tool said of it
 */

/**
 * The failures of a report of jest.
 * @param {{ testResults: object[] }} report as `--json` writes it
 * @returns {Failure[]}
 */
export function jestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = shownPath(name)
    const failed = assertionResults.filter((result) => result.status === 'failed')
    // a file that could not be loaded has no results, only a message
    if (failed.length === 0) return status === 'failed' ? [{ where: file, why: message }] : []
    return failed.map(({ fullName, failureMessages }) => ({
      // in a pack the name begins with the file
      where: isPack(file) ? fullName.replace(' ', ' › ') : `${file} › ${fullName}`,
      why: failureMessages.join('\n'),
    }))
  })
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
const messagesOf = ({ tests }) =>
  tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map((e) => e.message)))

/**
 * The failures of a report of Playwright; a test that passed only when repeated is one.
 * @param {{ suites: object[], errors: object[] }} report as its json reporter writes it
 * @returns {Failure[]}
 */
export function playwrightFailures({ suites, errors }) {
  const specs = suites.flatMap(specsOf).filter(({ tests }) => {
    return tests.some(({ status }) => status === 'unexpected' || status === 'flaky')
  })
  return [
    ...specs.map((spec) => ({
      where: `${spec.file}:${spec.line} › ${spec.title}`,
      why: messagesOf(spec).join('\n'),
    })),
    ...errors.map(({ message }) => ({ where: 'Playwright', why: message })),
  ]
}

const shortened = (why) =>
  stripVTControlCharacters(why)
    .split('\n')
    .filter((line) => !OF_THE_TOOL.test(line))
    .slice(0, LINES_OF_REASON)
    .map((line) => `    ${line}`)
    .join('\n')

/** Prints each failure with the first lines of its reason; nothing when there is none. */
export function printFailures(failures) {
  if (failures.length === 0) return
  console.log('\n未通过：')
  for (const { where, why } of failures) console.log(`  ${where}\n${shortened(why)}\n`)
}
