// Reads prisma/schema.prisma as text: the language is documented and stable, while the insides of
// Prisma are not. It knows what this schema uses and refuses what it does not know.

export type Column = {
  readonly type: string
  readonly isNullable: boolean | null
  readonly default: string | null
}
export type ForeignKey = {
  readonly columns: readonly string[]
  readonly table: string
  readonly references: readonly string[]
  readonly onDelete: string
  readonly onUpdate: string
}
export type Table = {
  readonly columns: Readonly<Record<string, Column>>
  readonly primaryKey: readonly string[]
  readonly uniques: readonly string[]
  readonly indexes: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

const TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Boolean: 'boolean',
  Json: 'jsonb',
}
const NATIVE: Readonly<Record<string, string>> = {
  Uuid: 'uuid',
  Date: 'date',
  SmallInt: 'smallint',
  'Timestamptz(3)': 'timestamp(3) with time zone',
  'Decimal(15, 2)': 'numeric(15,2)',
}

type Field = {
  readonly name: string
  readonly type: string
  readonly rest: string
  readonly mark: string
}
type Block = {
  readonly name: string
  readonly fields: readonly Field[]
  readonly attributes: readonly string[]
}

function readBlocks(schema: string): Block[] {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => {
    const lines = body!
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('//'))
    const fields = lines
      .filter((line) => !line.startsWith('@@'))
      .map((line): Field => {
        const parts = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line)
        if (!parts) throw new Error(`not understood in model ${name}: ${line}`)
        return { name: parts[1]!, type: parts[2]!, mark: parts[3] ?? '', rest: parts[4]! }
      })
    return { name: name!, fields, attributes: lines.filter((line) => line.startsWith('@@')) }
  })
}

const mapped = (text: string) => /@map\("(\w+)"\)/.exec(text)?.[1]
const columnName = ({ name, rest }: Field) => mapped(rest) ?? name

function columnType({ type, mark, rest }: Field): string {
  const native = /@db\.(\w+(?:\([\d, ]+\))?)/.exec(rest)?.[1]
  const found = native ? NATIVE[native] : TYPES[type]
  if (!found) throw new Error(`no type known for ${type} ${native ?? ''}`)
  return found + (mark === '[]' ? '[]' : '')
}

/** As PostgreSQL prints it; null: none, or one that Prisma does not describe (`dbgenerated()`). */
function columnDefault(field: Field): string | null {
  const { rest, type } = field
  const text = /@default\((dbgenerated\("([^"]*)"\)|"[^"]*"|\[\]|[^)]*\(?\)?)\)/.exec(rest)
  if (!text) return null
  const [, value, generated] = text
  if (generated) return generated
  if (value === 'now()') return 'CURRENT_TIMESTAMP'
  if (value === 'autoincrement()' || value === 'dbgenerated()') return null
  if (value === '[]') return `ARRAY[]::${columnType(field)}`
  if (value!.startsWith('"')) return `'${value!.slice(1, -1)}'::${TYPES[type]}`
  return value!
}

/** `a(sort: Desc), b` → `court_id DESC, id`. */
function columnList(list: string, byName: ReadonlyMap<string, string>): string {
  return list
    .split(/,\s*(?![^(]*\))/)
    .map((part) => {
      const [, name, sort] = /^(\w+)(?:\(sort: (\w+)\))?$/.exec(part.trim()) ?? []
      const column = name && byName.get(name)
      if (!column) throw new Error(`no column for ${part}`)
      return column + (sort === 'Desc' ? ' DESC' : '')
    })
    .join(', ')
}

function foreignKeyOf(
  field: Field,
  fields: readonly Field[],
  tables: ReadonlyMap<string, { table: string; byName: ReadonlyMap<string, string> }>,
  byName: ReadonlyMap<string, string>,
): ForeignKey | null {
  const [, own, theirs] = /fields: \[([^\]]+)\], references: \[([^\]]+)\]/.exec(field.rest) ?? []
  if (!own || !theirs) return null
  const target = tables.get(field.type)!
  const action = (name: string) => new RegExp(`${name}: (\\w+)`).exec(field.rest)?.[1]
  const isOptional = own
    .split(', ')
    .every((name) => fields.some((each) => each.name === name && each.mark === '?'))
  return {
    columns: columnList(own, byName).split(', '),
    table: target.table,
    references: columnList(theirs, target.byName).split(', '),
    onDelete: action('onDelete') ?? (isOptional ? 'SetNull' : 'Restrict'),
    onUpdate: action('onUpdate') ?? 'Cascade',
  }
}

/** Tables by name, as the schema wants them. @throws Error on anything it does not understand */
export function readPrismaSchema(schema: string): Readonly<Record<string, Table>> {
  const blocks = readBlocks(schema)
  const models = new Set(blocks.map(({ name }) => name))
  const tables = new Map(
    blocks.map(({ name, fields, attributes }) => [
      name,
      {
        table:
          attributes.map(mapped).find(Boolean) ??
          /@@map\("(\w+)"\)/.exec(attributes.join())?.[1] ??
          name,
        byName: new Map(
          fields
            .filter(({ type }) => !models.has(type))
            .map((field) => [field.name, columnName(field)]),
        ),
      },
    ]),
  )
  const toTable = ({ name, fields, attributes }: Block): [string, Table] => {
    const { table, byName } = tables.get(name)!
    const scalars = fields.filter(({ type }) => !models.has(type))
    const lists = (attribute: string) =>
      attributes
        .filter((line) => line.startsWith(`@@${attribute}(`))
        .map((line) => columnList(/\[(.*?)\]/.exec(line)![1]!, byName))
    const marked = (attribute: string) =>
      scalars.filter(({ rest }) => new RegExp(`@${attribute}\\b`).test(rest)).map(columnName)
    return [
      table,
      {
        columns: Object.fromEntries(
          scalars.map((field) => [
            columnName(field),
            {
              type: columnType(field),
              isNullable: field.mark === '[]' ? null : field.mark === '?',
              default: columnDefault(field),
            },
          ]),
        ),
        primaryKey: [...marked('id'), ...lists('id').flatMap((list) => list.split(', '))],
        uniques: [...marked('unique'), ...lists('unique')].sort(),
        indexes: lists('index').sort(),
        foreignKeys: fields
          .map((field) => foreignKeyOf(field, fields, tables, byName))
          .filter((key) => key !== null),
      },
    ]
  }
  return Object.fromEntries(blocks.map(toTable))
}
