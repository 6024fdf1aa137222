-- 三员分立 and 法院管理员 (docs/decisions/0157-three-administrators.md): two roles, and of administrators the keyed hash of
-- their document number, by which no person gets a second administrator's account.

ALTER TABLE accounts
  DROP CONSTRAINT accounts_role_is_known,
  DROP CONSTRAINT accounts_home_fits_role,
  ADD CONSTRAINT accounts_role_is_known CHECK (role IN ('institution_admin', 'mediator', 'court_clerk', 'court_judge',
    'court_reviewer', 'court_admin', 'party', 'system_admin', 'security_admin', 'auditor')) NOT VALID,
  ADD CONSTRAINT accounts_home_fits_role CHECK (CASE
    WHEN role IN ('institution_admin', 'mediator') THEN institution_id IS NOT NULL AND court_id IS NULL
    WHEN role IN ('court_clerk', 'court_judge', 'court_reviewer', 'court_admin')
      THEN court_id IS NOT NULL AND institution_id IS NULL
    ELSE court_id IS NULL AND institution_id IS NULL END) NOT VALID;
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_role_is_known;
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_home_fits_role;

ALTER TABLE accounts
  ADD COLUMN identity_hash text,
  ADD CONSTRAINT accounts_identity_of_administrators CHECK (identity_hash IS NULL
    OR role IN ('system_admin', 'security_admin', 'auditor')) NOT VALID;
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_identity_of_administrators;
CREATE UNIQUE INDEX accounts_identity_hash_key ON accounts (identity_hash);
