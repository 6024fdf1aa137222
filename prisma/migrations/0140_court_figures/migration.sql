-- What a court's pages read at any size (docs/decisions/0138-court-figures.md).

-- Where the cases of a court wait, by the day that decides how much of the period is left; kept by the database
-- (prisma/functions/193-court-figures.sql). `on_day` infinity: no period ends.
CREATE TABLE desk_tallies (
  court_id uuid NOT NULL,
  node text NOT NULL,
  on_day date NOT NULL,
  cases integer NOT NULL,
  CONSTRAINT desk_tallies_pkey PRIMARY KEY (court_id, node, on_day)
);
ALTER TABLE desk_tallies ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_tallies FORCE ROW LEVEL SECURITY;

-- 引调与督办: the cases of a part of the desk, those whose period ends first at the top.
CREATE INDEX cases_waiting_at_court ON cases (court_id, court_stage_at, id)
  WHERE court_stage IN ('transfer_due', 'transferred', 'transfer_returned', 'filing_due', 'trial_due', 'record_due',
    'record_submitted', 'record_returned', 'paper_due', 'paper_issued');
CREATE INDEX cases_running_by_status_at_court ON cases (court_id, status, mediation_due_on, id)
  WHERE status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation');
-- Pauses that have not ended: what is paused today is not near its end.
CREATE INDEX clock_pauses_open_at_court ON clock_pauses (court_id, (coalesce(to_on, 'infinity'::date)), case_id);

-- One word of the sums over months: a list by one condition, and the choice of an institution.
CREATE INDEX report_tallies_home_id_part_word_month_idx ON report_tallies (home_id, part, word, month);

-- The same, from the indexes alone: recalls of a year, and what was performed ahead of its last day.
DROP INDEX case_declines_recalled;
CREATE INDEX case_declines_recalled ON case_declines (institution_id, declined_at) INCLUDE (undone_at)
  WHERE reason_code = 'not_confirmed';
DROP INDEX cases_performed_ahead_institution_idx;
CREATE INDEX cases_performed_ahead_institution_idx ON cases (institution_id, performance_due_on) INCLUDE (closed_at, performance)
  WHERE performance IS NOT NULL;

-- 自动履行率 of a court: what was performed ahead, and nothing else of those that were followed up.
DROP INDEX cases_performed_ahead_court_idx;
CREATE INDEX cases_performed_ahead_court_idx ON cases (court_id, performance_due_on)
  INCLUDE (id, institution_id, mediator_id, closed_at, dispute_type, source, performance) WHERE performance IS NOT NULL;
-- What waits at a court for each institution.
DROP INDEX cases_to_accept_at_court;
CREATE INDEX cases_to_accept_at_court ON cases (court_id, acceptance_due_on, id) INCLUDE (institution_id)
  WHERE status = 'pending_acceptance';

-- The court's list by one condition, with what the policy reads: counting thousands of them reads no row.
CREATE INDEX cases_accepted_at_court ON cases (court_id, accepted_at) INCLUDE (id, institution_id, mediator_id)
  WHERE accepted_at IS NOT NULL;
CREATE INDEX cases_closing_days_at_court ON cases (court_id, closing_days) INCLUDE (id, institution_id, mediator_id)
  WHERE closed_at IS NOT NULL AND status IN ('closed', 'archived');
CREATE INDEX cases_outcome_at_court ON cases (court_id, outcome, referred_at DESC, number_serial DESC, id DESC)
  WHERE closed_at IS NOT NULL;
CREATE INDEX cases_court_id_dispute_type_referred_at_id_idx
  ON cases (court_id, dispute_type, referred_at DESC, number_serial DESC, id DESC);
CREATE INDEX cases_closed_late_at_court ON cases (court_id, referred_at DESC, number_serial DESC, id DESC)
  INCLUDE (institution_id, mediator_id)
  WHERE closed_at IS NOT NULL AND status IN ('closed', 'archived') AND heyi_day(closed_at) > mediation_due_on;

-- 备案与立案登记: numbers alone, with what the policy reads, so that counting them reads no row.
CREATE INDEX court_steps_numbers ON court_steps (court_id, move, made_at DESC, case_id) INCLUDE (step_no, holder_id)
  WHERE number IS NOT NULL;
DROP INDEX court_steps_court_id_move_made_at_case_id_idx;
-- 司法确认, what is over.
CREATE INDEX confirmations_over ON confirmations (court_id, submitted_at DESC, id DESC) INCLUDE (holder_id, case_id)
  WHERE submitted_at IS NOT NULL
    AND status IN ('confirmed', 'dismissed', 'not_admitted', 'withdrawn', 'deemed_withdrawn', 'lapsed', 'waiting_parties');
-- 督办: whether a call was read and answered, kept by the database beside it: a list counts its states without looking for either.
ALTER TABLE court_chases ADD COLUMN progress text NOT NULL DEFAULT 'unread',
  ADD CONSTRAINT court_chases_progress_check CHECK (progress IN ('unread', 'read', 'answered'));
-- What is open, and what a court called of one institution, or at one point.
CREATE INDEX court_chases_open_at_court ON court_chases (court_id, chased_at DESC, id DESC)
  INCLUDE (institution_id, mediator_id, case_id, node, progress, escalated_at) WHERE closed_at IS NULL;
CREATE INDEX court_chases_closed_at_court ON court_chases (court_id, chased_at DESC, id DESC)
  INCLUDE (institution_id, mediator_id, case_id, node) WHERE closed_at IS NOT NULL;
CREATE INDEX court_chases_court_id_institution_id_chased_at_id_idx ON court_chases (court_id, institution_id, chased_at DESC, id DESC);
CREATE INDEX court_chases_court_id_node_chased_at_id_idx ON court_chases (court_id, node, chased_at DESC, id DESC);
-- 名册 of a court, the latest act first.
CREATE INDEX roster_entries_court_id_last_act_at_id_idx ON roster_entries (court_id, last_act_at DESC, id DESC);
