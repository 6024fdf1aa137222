-- Several parties and agents of an application (docs/decisions/0116-application-sides.md): the 授权委托书 of an agent is a file in a slot of
-- its own, which the case takes over.
ALTER TABLE application_materials
  ADD COLUMN slot text NOT NULL DEFAULT 'evidence',
  ADD CONSTRAINT application_materials_slot CHECK (slot IN ('evidence', 'authority'));

-- An inbox says that something waits on a desk too: a new application or consultation, once for each administrator.
ALTER TABLE notices
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN case_no DROP NOT NULL,
  ADD COLUMN application_id uuid,
  ADD COLUMN consultation_id uuid,
  ADD CONSTRAINT notices_about CHECK (num_nonnulls(case_id, application_id, consultation_id) = 1
    AND (case_id IS NULL) = (case_no IS NULL));
CREATE UNIQUE INDEX notices_account_id_application_id_key ON notices (account_id, application_id);
CREATE UNIQUE INDEX notices_account_id_consultation_id_key ON notices (account_id, consultation_id);
