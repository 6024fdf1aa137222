-- The own known phone of a mediator on which a session was opened: it may be left alone longer there
-- (docs/decisions/0042). Null: another device.

ALTER TABLE sessions ADD COLUMN device_id uuid;
