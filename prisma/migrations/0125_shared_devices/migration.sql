-- 公用设备, and complaints taken back (docs/decisions/0122-shared-devices.md; 在线调解规则 第29条).

-- The person said that others use the device too: the session is short and nothing is kept there.
ALTER TABLE sessions ADD COLUMN is_shared boolean NOT NULL DEFAULT false;

-- The complainant took it back before it was answered. It stays, and is never opened again.
ALTER TABLE complaints ADD COLUMN withdrawn_at timestamptz(3);
