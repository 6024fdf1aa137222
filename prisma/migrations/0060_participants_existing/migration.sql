-- The participants of the cases that exist. No foreign key yet: while a million cases are copied, no row of cases is
-- locked and every act goes on. The triggers write the rows of new cases meanwhile, hence ON CONFLICT.
INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name, joined_at)
  SELECT c.id, c.court_id, c.holder_id, w.kind, p.id, p.id, w.name, c.received_at
  FROM parties p JOIN cases c ON c.id = p.case_id CROSS JOIN LATERAL (
    VALUES ('party', p.name), ('legal_representative', p.representative_name)) w(kind, name)
  WHERE w.name IS NOT NULL
  ON CONFLICT (person_id, kind) DO NOTHING;
INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name, joined_at)
  SELECT c.id, c.court_id, c.holder_id, 'agent', a.party_id, a.id, a.name, c.received_at
  FROM agents a JOIN cases c ON c.id = a.case_id
  ON CONFLICT (person_id, kind) DO NOTHING;

-- Writers wait from here to the end, for one join. In the order in which a referral locks the two tables.
LOCK TABLE participants, cases IN SHARE ROW EXCLUSIVE MODE;
-- Cases that went to another holder while they were copied.
UPDATE participants t SET court_id = c.court_id, holder_id = c.holder_id
  FROM cases c WHERE c.id = t.case_id AND (c.court_id, c.holder_id) <> (t.court_id, t.holder_id);
-- Deferrable, because a referral inserts its people before the case. The next migration checks the rows that exist,
-- which blocks no writer.
ALTER TABLE participants ADD CONSTRAINT participants_case_id_court_id_holder_id_fkey
  FOREIGN KEY (case_id, court_id, holder_id) REFERENCES cases (id, court_id, holder_id)
  ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE NOT VALID;
