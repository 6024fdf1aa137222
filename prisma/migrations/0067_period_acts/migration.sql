-- What happened to cases in a period, for the reports of an institution and of a court: cases given back by their
-- mediators, extensions, pauses; and what was assigned (docs/decisions/0068-due-cases-and-what-happened.md).
CREATE INDEX assignments_withdrawn ON assignments (holder_id, ended_at, case_id) INCLUDE (accepted_at)
  WHERE ended_because = 'withdrawn';
CREATE INDEX assignments_withdrawn_at_court ON assignments (court_id, ended_at, case_id) INCLUDE (accepted_at)
  WHERE ended_because = 'withdrawn';
CREATE INDEX assignments_holder_id_assigned_at_idx ON assignments (holder_id, assigned_at);
CREATE INDEX clock_extensions_holder_id_agreed_on_idx ON clock_extensions (holder_id, agreed_on, case_id);
CREATE INDEX clock_extensions_court_id_agreed_on_idx ON clock_extensions (court_id, agreed_on, case_id);
CREATE INDEX clock_pauses_holder_id_from_on_idx ON clock_pauses (holder_id, from_on, case_id);
CREATE INDEX clock_pauses_court_id_from_on_idx ON clock_pauses (court_id, from_on, case_id);
