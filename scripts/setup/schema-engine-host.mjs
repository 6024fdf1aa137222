// Loads Prisma's schema engine (WebAssembly) and gives it PostgreSQL through @prisma/adapter-pg.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngineConnections } from './schema-engine-connections.mjs'

const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')

async function loadEngine() {
  const bindings = await import(pathToFileURL(glue).href)
  const wasm = readFileSync(glue.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  // where the engine leaves the words of a panic
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      this.message = message
    },
  }
  return bindings.SchemaEngine
}

/** One engine for one run of Prisma's command, made at its first call: some runs never make one. */
export class SchemaEngineHost {
  #datasource
  #datamodels
  #engine

  /**
   * @param {{ url?: string, shadowDatabaseUrl?: string }} datasource
   * @param {string[]} datamodels paths of schema files
   */
  constructor(datasource, datamodels) {
    this.#datasource = datasource
    this.#datamodels = datamodels
  }

  async #start() {
    const SchemaEngine = await loadEngine()
    const datamodels = this.#datamodels.map((path) => [path, readFileSync(resolve(path), 'utf8')])
    const factory = bindMigrationAwareSqlAdapterFactory(
      new SchemaEngineConnections(this.#datasource),
    )
    const log = (line) => {
      if (process.env.DEBUG) console.error(line)
    }
    return SchemaEngine.new(
      { datamodels: datamodels.length > 0 ? datamodels : undefined },
      log,
      factory,
    )
  }

  /** Calls a method of the engine's protocol. @throws Error with Prisma's code and meta where it has them */
  async call(method, params) {
    this.#engine ??= await this.#start()
    if (method === 'getDatabaseVersion') return this.#engine.version(params)
    // In this build evaluateDataLoss cannot open a shadow database itself, but finds the schema that devDiagnostic read from the
    // migrations and kept.
    if (method === 'evaluateDataLoss') {
      const { migrationsList, filters } = params
      await this.#engine.devDiagnostic({ migrationsList, filters })
    }
    return this.#engine[method](params)
  }
}
