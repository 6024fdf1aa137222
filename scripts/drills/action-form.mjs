// Server actions called without a browser, in the form in which React sends them: a form that is
// named otherwise arrives empty.
import { readFileSync } from 'node:fs'
import { inProject } from '../setup/project.mjs'

/** The actions of the build, by id. */
export const readActions = () =>
  JSON.parse(readFileSync(inProject('.next', 'server', 'server-reference-manifest.json'), 'utf8'))
    .node

/** @returns {string} the id of the action that a file of the application exports by this name */
export function actionIdOf(exportedName) {
  const found = Object.entries(readActions()).find(([, each]) => each.exportedName === exportedName)
  if (!found) throw new Error(`no action ${exportedName} in this build`)
  return found[0]
}

/**
 * The arguments of an action of a form: its state before, and the form.
 * @param {[string, string | Blob][]} fields of the form
 */
export function actionForm(fields) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(`_1_${name}`, value)
  body.append('0', '[{"status":"idle"},"$K1"]')
  return body
}
