// deploy/create-owner.sql without psql: the owner of the database and the database are made.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { escapeLiteral, withClient } from '../setup/databases.mjs'
import { inProject } from '../setup/project.mjs'

/** The statements of the file as psql would send them, its one variable filled in. */
const readStatements = (password) =>
  readFileSync(inProject('deploy', 'create-owner.sql'), 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .replaceAll(":'owner_password'", () => password)
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean)

/**
 * @param {string | object} superuser how to reach the server as a superuser
 * @returns {Promise<string>} the owner's password
 */
export async function executeOwnerFile(superuser) {
  const password = randomBytes(24).toString('base64url')
  await withClient(superuser, async (client) => {
    for (const statement of readStatements(escapeLiteral(password))) await client.query(statement)
  })
  return password
}
