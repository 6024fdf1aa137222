#!/usr/bin/env node
// Stands in for the schema engine that Prisma's command would download: the same engine, compiled to WebAssembly in the package
// @prisma/schema-engine-wasm, reached in the way the command expects (PRISMA_SCHEMA_ENGINE_BINARY: JSON-RPC, one message a line).
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { SchemaEngineHost } from './setup/schema-engine-host.mjs'
import { createDatabase, databaseNameOf, dropDatabase, withClient } from './setup/databases.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true, default: [] },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
})
const datasource = values.datasource ? JSON.parse(values.datasource) : {}

/** `cli <command>`: whole databases, answered by the exit code and one line of JSON on stderr. */
async function runDatabaseCommand(command) {
  const commands = {
    'can-connect-to-database': () =>
      withClient(datasource.url, (client) => client.query('SELECT 1')),
    'create-database': () => createDatabase(datasource.url),
    'drop-database': () => dropDatabase(datasource.url),
  }
  try {
    if (!commands[command]) throw new Error(`unknown command ${command}`)
    await commands[command]()
  } catch (error) {
    const code =
      { '3D000': 'P1003', ECONNREFUSED: 'P1001', '28P01': 'P1000' }[error.code] ?? 'P1010'
    const fields = { message: error.message, is_panic: false, error_code: code, meta: {} }
    const line = {
      timestamp: new Date().toISOString(),
      level: 'ERROR',
      target: 'schema_engine::logger',
      fields,
    }
    console.error(JSON.stringify(line))
    process.exitCode = 1
  }
}

const send = (message) =>
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

async function answer(host, { id, method, params }) {
  try {
    if (method === 'createDatabase') {
      const url = params.datasource?.url ?? datasource.url
      await createDatabase(url)
      return send({ id, result: { databaseName: databaseNameOf(url) } })
    }
    const result = await host.call(method, params)
    // what a difference looks like is printed by the command, at the engine's request
    if (method === 'diff' && typeof result?.stdout === 'string') {
      send({ id: 1_000_000 + id, method: 'print', params: { content: result.stdout } })
    }
    send({ id, result: result ?? null })
  } catch (error) {
    const data = {
      is_panic: false,
      message: error.message ?? String(error),
      error_code: error.code,
      meta: error.meta ?? {},
    }
    send({
      id,
      error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
    })
  }
}

async function serve() {
  const host = new SchemaEngineHost(datasource, values.datamodels)
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line)
    // lines without a method are the command's answers to `print`
    if (message.method) await answer(host, message)
  }
  process.exit(0)
}

if (values.version) {
  const { version } = createRequire(import.meta.url)(
    '../node_modules/@prisma/schema-engine-wasm/package.json',
  )
  console.log(`schema-engine-cli ${version.split('.').pop()}`)
} else if (positionals[0] === 'cli') await runDatabaseCommand(positionals[1])
else await serve()
