-- Reminders find the planned meetings of all tenants that begin within a day
-- (docs/decisions/0146-before-a-conference.md).
CREATE INDEX meetings_planned_starts_at ON meetings (starts_at) WHERE state = 'planned';
