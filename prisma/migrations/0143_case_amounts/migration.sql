-- The court's list of cases within five milliseconds at a million cases (docs/decisions/0141-court-bounds.md).

-- 标的额 in cents: row-level security lets an index serve the comparison of whole numbers, which cannot leak what it
-- compares, and not that of numerics. The table is written anew by this, once.
ALTER TABLE cases ADD COLUMN amount_cents bigint GENERATED ALWAYS AS ((amount * 100)::bigint) STORED;
CREATE INDEX cases_amount_at_court ON cases (court_id, amount_cents)
  INCLUDE (referred_at, number_serial, id, institution_id, mediator_id, status) WHERE amount_cents IS NOT NULL;
CREATE INDEX cases_amount_at_institution ON cases (institution_id, amount_cents)
  INCLUDE (referred_at, number_serial, id, court_id, mediator_id, status) WHERE amount_cents IS NOT NULL;

-- With what the policy reads and what is counted beside: counting, and passing over pages, read no row.
DROP INDEX cases_court_id_referred_at_id_idx;
CREATE INDEX cases_court_id_referred_at_id_idx
  ON cases (court_id, referred_at DESC, number_serial DESC, id DESC) INCLUDE (institution_id, mediator_id, status);
DROP INDEX cases_court_id_channel_referred_at_id_idx;
CREATE INDEX cases_court_id_channel_referred_at_id_idx
  ON cases (court_id, channel, referred_at DESC, number_serial DESC, id DESC) INCLUDE (institution_id, mediator_id, status);
DROP INDEX cases_court_id_dispute_type_referred_at_id_idx;
CREATE INDEX cases_court_id_dispute_type_referred_at_id_idx
  ON cases (court_id, dispute_type, referred_at DESC, number_serial DESC, id DESC)
  INCLUDE (source, institution_id, mediator_id, status);
DROP INDEX cases_closed_at_court;
CREATE INDEX cases_closed_at_court ON cases (court_id, closed_at DESC, id DESC)
  INCLUDE (institution_id, mediator_id, status) WHERE closed_at IS NOT NULL;

-- 引调与督办: 待归档 and 待回访, with what is counted and what the policy reads. The last day of a performance itself: behind
-- a policy no index serves the comparison of what a function makes of it.
DROP INDEX cases_to_archive_at_court;
CREATE INDEX cases_to_archive_at_court ON cases (court_id, closed_at, id)
  INCLUDE (court_stage, institution_id, mediator_id) WHERE status = 'closed' AND channel <> 'records';
DROP INDEX cases_to_follow_up_at_court;
CREATE INDEX cases_to_follow_up_at_court ON cases (court_id, performance_due_on, id)
  INCLUDE (court_stage, institution_id, mediator_id)
  WHERE status = 'archived' AND performance IS NULL AND performance_due_on IS NOT NULL;
