-- What was accepted too late is rare, and the rarer it is the longer it took to say so: every case of an institution was read for a list that is
-- empty (90,000 cases: 200 ms). These hold nothing else, in the order of the list; whoever accepts in time adds nothing to them.
CREATE INDEX cases_accepted_late ON cases (institution_id, referred_at DESC, id DESC) WHERE accepted_at IS NOT NULL AND heyi_day(accepted_at) > acceptance_due_on;
CREATE INDEX cases_accepted_late_at_court ON cases (court_id, referred_at DESC, id DESC) WHERE accepted_at IS NOT NULL AND heyi_day(accepted_at) > acceptance_due_on;
