-- Pausing and extending the mediation period (docs/decisions/0052-pauses-and-extensions.md).
-- What a court allows to be added to the period in all.
ALTER TABLE courts ADD COLUMN max_extension_days integer NOT NULL DEFAULT 30;
ALTER TABLE courts ADD CONSTRAINT courts_max_extension_days CHECK (max_extension_days BETWEEN 0 AND 365);
-- One pause at a time.
CREATE UNIQUE INDEX clock_pauses_open ON clock_pauses (case_id) WHERE to_on IS NULL;
ALTER TABLE clock_pauses ADD CONSTRAINT clock_pauses_order CHECK (to_on IS NULL OR to_on >= from_on) NOT VALID;
ALTER TABLE clock_pauses VALIDATE CONSTRAINT clock_pauses_order;
