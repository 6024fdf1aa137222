import pg from 'pg'
import { ownerClient } from './world'

/**
 * Which statements the code sends, taken where the driver sends them; those of the owner's
 * connection, by which a test prepares, are left out. `jest.restoreAllMocks` ends it.
 * @returns the texts in the order in which they are sent; the test empties it
 */
export async function watchStatements(): Promise<string[]> {
  const statements: string[] = []
  const owner = await ownerClient()
  const send = pg.Client.prototype.query
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [query] = args as [string | { readonly text?: string }]
    if (this !== owner) statements.push(typeof query === 'string' ? query : (query.text ?? ''))
    return Reflect.apply(send, this, args)
  })
  return statements
}
