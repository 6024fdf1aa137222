// The connections of Prisma's schema engine. @prisma/adapter-pg is made for the client's queries; the engine reads PostgreSQL's
// catalogue, runs whole scripts and wants an empty shadow database, for which the adapter is not enough as it stands.
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { createDatabase, dropDatabase, withDatabaseName } from './databases.mjs'

const NOWHERE = 'postgresql://nobody:nothing@127.0.0.1:1/none'
const CHAR_OID = 18
const TEXT_OID = 25

/** Makes one connection of the adapter fit for the engine. */
function fit(adapter) {
  const charColumns = new WeakMap()
  const performIO = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)

  // The catalogue has columns of the internal type "char", which the adapter refuses: read as text, declared as character.
  adapter.performIO = async (query) => {
    const result = await performIO(query)
    const found = result.fields.flatMap((field, i) => (field.dataTypeID === CHAR_OID ? [i] : []))
    for (const i of found) result.fields[i].dataTypeID = TEXT_OID
    charColumns.set(query, found)
    return result
  }
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const i of charColumns.get(query) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
  // The adapter cuts a script at every semicolon, even within a function's body: PostgreSQL knows where statements end.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

/** What the engine is given to connect with. */
export class SchemaEngineConnections extends PrismaPg {
  #datasource

  /** @param {{ url?: string, shadowDatabaseUrl?: string }} datasource no URL: commands that need no database */
  constructor(datasource) {
    const connectionString = datasource.url ?? NOWHERE
    super(
      { connectionString, max: 1 },
      { schema: new URL(connectionString).searchParams.get('schema') ?? undefined },
    )
    this.#datasource = datasource
  }

  async connect() {
    return fit(await super.connect())
  }

  // The adapter's own shadow connection, given a connection string, would land in the main database.
  async connectToShadowDb() {
    const { url, shadowDatabaseUrl } = this.#datasource
    if (shadowDatabaseUrl) return new SchemaEngineConnections({ url: shadowDatabaseUrl }).connect()
    const shadowUrl = withDatabaseName(url, `prisma_migrate_shadow_db_${randomUUID()}`)
    await createDatabase(shadowUrl)
    const shadow = await new SchemaEngineConnections({ url: shadowUrl }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await dropDatabase(shadowUrl)
    }
    return shadow
  }
}
