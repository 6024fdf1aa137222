// A generator of Prisma: writes the tables of prisma/schema.prisma, under their names in the
// database, for typed reads. `prisma generate` starts it with the client
// (https://www.prisma.io/docs/orm/prisma-schema/overview/generators).
import { writeFileSync } from 'node:fs'
import generatorHelper from '@prisma/generator-helper'

/**
 * What the driver returns for a column of this type, the same through Prisma and through a read
 * transaction.
 */
const VALUES = {
  String: 'string',
  Boolean: 'boolean',
  Int: 'number',
  BigInt: 'bigint',
  Float: 'number',
  DateTime: 'Date',
  // Each reader has a number type of its own: select `column::text`.
  Decimal: 'unknown',
  Json: 'unknown',
  Bytes: 'Uint8Array',
}

function columnOf({ name, dbName, type, isList, isRequired }) {
  const value = VALUES[type]
  if (!value) throw new Error(`no value type for a column of type ${type}`)
  return `  ${dbName ?? name}: ${value}${isList ? '[]' : ''}${isRequired || isList ? '' : ' | null'}`
}

const scalars = ({ fields }) => fields.filter(({ kind }) => kind === 'scalar')

function typeOf(model) {
  return `export type ${model.name}Table = {\n${scalars(model).map(columnOf).join('\n')}\n}\n`
}

const tableName = ({ name, dbName }) => dbName ?? name

function namesOf(model) {
  const names = scalars(model).map(({ name, dbName }) => `'${dbName ?? name}'`)
  return `  ${tableName(model)}: [${names.join(', ')}],`
}

generatorHelper.generatorHandler({
  onManifest: () => ({ prettyName: 'tables for typed reads', defaultOutput: 'tables.ts' }),
  onGenerate: async ({ dmmf, generator }) => {
    const { models } = dmmf.datamodel
    writeFileSync(
      generator.output.value,
      [
        '// Generated from prisma/schema.prisma by scripts/setup/table-types.mjs.',
        ...models.map(typeOf),
        `export type Tables = {\n${models.map((model) => `  ${tableName(model)}: ${model.name}Table`).join('\n')}\n}\n`,
        `export const COLUMN_NAMES = {\n${models.map(namesOf).join('\n')}\n} as const satisfies { [T in keyof Tables]: readonly (keyof Tables[T])[] }\n`,
      ].join('\n'),
    )
  },
})
