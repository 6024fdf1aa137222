-- The day and hour for which a call back was agreed. Contacts recorded before have none (docs/decisions/0044-call-backs.md).
ALTER TABLE contacts ADD COLUMN callback_at timestamptz(3);
ALTER TABLE contacts ADD CONSTRAINT contacts_callback_agreed CHECK (callback_at IS NULL OR result = 'call_back_later') NOT VALID;
ALTER TABLE contacts VALIDATE CONSTRAINT contacts_callback_agreed;
