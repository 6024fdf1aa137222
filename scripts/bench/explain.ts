import pg from 'pg'
import { CUSTOM_PLAN_MARK } from '@/lib/data/statement-names'
import type { Statement } from './record-statements'

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Plan Rows'?: number
  Plans?: Node[]
}

export type Explained = {
  /** Planning and execution, milliseconds: the middle of the runs. */
  readonly ms: number
  /** The shortest of the runs: what it costs where nothing else works beside it. */
  readonly best: number
  /** `Index Scan cases_…`, one for each table or index that is read. */
  readonly reads: readonly string[]
  /** Whole tables that are read from end to end. */
  readonly scanned: readonly string[]
  /** Rows that were read, whether or not they were kept. */
  readonly rows: number
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)]
}

/** A bound value as EXECUTE takes it; its type is the parameter's. */
function toLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString())
  if (!Array.isArray(value)) return pg.escapeLiteral(String(value))
  return pg.escapeLiteral(
    `{${value.map((each) => `"${String(each).replace(/["\\]/g, '\\$&')}"`).join(',')}}`,
  )
}

/**
 * PostgreSQL tries five plans made for the values before it may settle for one that serves all
 * values. To explain a call is to plan it, which counts as trying: nothing need run for it.
 */
const TRIED = 6

/**
 * The plan of a statement as the application's own role gets it, with its policies, on a connection
 * that has run it before: prepared, as the door sends statements that come again. Runs it `times`
 * and rolls back.
 * @param entry the statement that sets who is acting; without it row-level security would show
 *   nothing
 */
export async function explain(
  owner: pg.Client,
  entry: Statement,
  statement: Statement,
  times = 5,
): Promise<Explained> {
  const spent: number[] = []
  let plan: Node | undefined
  let isPrepared = false
  await owner.query('BEGIN')
  try {
    await owner.query(entry.text, [...entry.values])
    const isCustom = statement.text.includes(CUSTOM_PLAN_MARK)
    if (isCustom) await owner.query('SET LOCAL plan_cache_mode = force_custom_plan')
    await owner.query(`PREPARE measured AS ${statement.text}`)
    isPrepared = true
    const call = `EXECUTE measured${statement.values.length > 0 ? `(${statement.values.map(toLiteral).join(', ')})` : ''}`
    // Without values, or where it is always planned for them, there is nothing to choose.
    const tried = isCustom || statement.values.length === 0 ? 0 : TRIED
    for (let run = 0; run < tried; run++) await owner.query(`EXPLAIN ${call}`)
    for (let run = 0; run < times; run++) {
      const { rows } = await owner.query<{
        'QUERY PLAN': { Plan: Node; 'Planning Time': number; 'Execution Time': number }[]
      }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${call}`)
      const [answer] = rows[0]!['QUERY PLAN']
      plan = answer!.Plan
      spent.push(answer!['Planning Time'] + answer!['Execution Time'])
    }
  } finally {
    await owner.query('ROLLBACK')
    if (isPrepared) await owner.query('DEALLOCATE measured')
  }
  const nodes = flatten(plan!)
  const name = (node: Node) =>
    `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name'] ?? ''}`.trim()
  return {
    ms: spent.sort((a, b) => a - b)[Math.floor(times / 2)]!,
    best: spent[0]!,
    reads: [
      ...new Set(nodes.filter((node) => node['Relation Name'] ?? node['Index Name']).map(name)),
    ],
    scanned: [
      ...new Set(
        nodes
          .filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] !== 0)
          .map((node) => node['Relation Name']!),
      ),
    ],
    rows: nodes.reduce(
      (sum, node) =>
        sum +
        ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) *
          (node['Actual Loops'] ?? 1),
      0,
    ),
  }
}
