-- Due days in a year whose calendar is not published yet are provisional (docs/decisions/0034-provisional-days.md).

ALTER TABLE cases ADD COLUMN acceptance_due_provisional boolean NOT NULL DEFAULT false,
  ADD COLUMN mediation_due_provisional boolean NOT NULL DEFAULT false;

-- Null: the open cases have yet to be recounted by this notice, on from the case in recount_after. The years that are
-- loaded already get the moment of this migration: due days that needed an unknown year could not be stored before.
ALTER TABLE calendar_years ADD COLUMN recounted_at timestamptz(3) DEFAULT now(), ADD COLUMN recount_after uuid;
ALTER TABLE calendar_years ALTER COLUMN recounted_at DROP DEFAULT;
