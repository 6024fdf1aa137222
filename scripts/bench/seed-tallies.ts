const FIGURES = {
  flow_tallies: ['cases', 'late', 'days', 'seconds'],
  report_tallies: [
    ...['referred', 'accepted', 'accepted_late', 'seconds'],
    ...['closed', 'succeeded', 'closed_late', 'days'],
  ],
} as const
const KEYS = {
  flow_tallies: 'home_id, flow, month, dispute_type, source, outcome',
  report_tallies: 'home_id, month, part, word',
} as const
const TIERS = ['days_7', 'days_15', 'days_30', 'days_60', 'days_90']

function mergeOne(table: keyof typeof KEYS): string {
  const figures = [...FIGURES[table], ...TIERS]
  const shard = `CASE WHEN month < heyi_month(bench.last()) THEN 0 ELSE shard END`
  return `
    CREATE TEMP TABLE merged AS
      SELECT ${KEYS[table]}, ${shard} AS shard, ${figures.map((each) => `sum(${each}) AS ${each}`).join(', ')}
      FROM ${table} GROUP BY ${KEYS[table]}, ${shard};
    TRUNCATE ${table};
    INSERT INTO ${table} (${KEYS[table]}, shard, ${figures.join(', ')}) SELECT * FROM merged
      ORDER BY ${KEYS[table]}, shard;
    DROP TABLE merged;`
}

/**
 * The tallies as the daily job leaves them (heyi_merge_shards): one shard for each month before the
 * last. By whole tables, while their indexes are set aside.
 */
export const MERGED_SHARDS = `
  ALTER TABLE flow_tallies DISABLE TRIGGER USER;
  ${mergeOne('flow_tallies')}
  ${mergeOne('report_tallies')}
  ALTER TABLE flow_tallies ENABLE ALWAYS TRIGGER flow_tallies_fresh,
    ENABLE ALWAYS TRIGGER flow_tallies_moved,
    ENABLE ALWAYS TRIGGER flow_tallies_gone;`
