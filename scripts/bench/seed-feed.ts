// What courts' own systems follow, and what their clerks brought in sheets, as set-based SQL over
// the cases alone.

/** Changes of a case that every one of them has: enough for a feed of years. */
const CHANGES = `(VALUES (1, 'referral.received'), (2, 'mediation.assigned'),
  (3, 'mediation.closed')) change(no, kind)`
const MOMENT = `CASE no WHEN 1 THEN c.referred_at WHEN 2 THEN c.assigned_at ELSE c.closed_at END`
/** Lines of one sheet. */
const LINES = 100

/** By table; every statement reads the cases, as those of the other children do. */
export const FEED_ROWS: Readonly<Record<string, string>> = {
  court_changes: `
    INSERT INTO court_changes (id, court_id, case_id, event_id, event_seq, kind, at, position)
    SELECT bench.id(26, number_serial * 4::bigint + no), court_id, id,
      bench.id(27, number_serial * 4::bigint + no), no, kind, at,
      row_number() OVER (PARTITION BY court_id ORDER BY at, id, no)
    FROM (SELECT c.id, c.court_id, c.number_serial, no, kind, ${MOMENT} AS at
      FROM cases c, ${CHANGES}) happened WHERE at IS NOT NULL`,
  court_feeds: `
    INSERT INTO court_feeds (court_id, last_position)
    SELECT court_id, count(*) + count(assigned_at) + count(closed_at) FROM cases GROUP BY court_id`,
  imports: `
    INSERT INTO imports (id, court_id, kind, file_name, size, sha256, state, total, ready, refused,
      repeated, made, created_at, created_by, created_by_id, finished_at)
    SELECT bench.id(28, min(number_serial)), court_id, 'referrals', '引调.xlsx', 20000,
      md5(min(id::text)), 'finished', count(*), 0, 0, 0, count(*), max(referred_at), '测试员',
      court_id, max(referred_at)
    FROM (SELECT *, (row_number() OVER w - 1) / ${LINES} AS sheet FROM cases
      WHERE channel = 'sheet' WINDOW w AS (PARTITION BY court_id ORDER BY referred_at, id)) c
    GROUP BY court_id, sheet`,
  import_rows: `
    INSERT INTO import_rows (import_id, court_id, row_no, state, fingerprint, label, mistakes,
      made_id, made_label)
    SELECT bench.id(28, min(number_serial) OVER (PARTITION BY court_id, sheet)), court_id,
      (place - 1) % ${LINES} + 2, 'made', md5(id::text), case_no, '[]', id, case_no
    FROM (SELECT *, (place - 1) / ${LINES} AS sheet FROM (SELECT *, row_number() OVER w AS place
      FROM cases WHERE channel = 'sheet'
      WINDOW w AS (PARTITION BY court_id ORDER BY referred_at, id)) placed) c`,
}
