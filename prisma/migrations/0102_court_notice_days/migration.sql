-- A court's own rule for the notice to the parties (docs/decisions/0096-notice-by-a-courts-own-rule.md); none where it is null.
ALTER TABLE courts ADD COLUMN notice_days smallint;
ALTER TABLE courts ADD CONSTRAINT courts_notice_days CHECK (notice_days BETWEEN 1 AND 10);
