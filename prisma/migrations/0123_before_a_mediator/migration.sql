-- The institution revokes and renews an invitation, and replaces a representative whom it named, until a mediator has taken the case
-- (docs/decisions/0120-before-a-mediator.md). Who revoked or ended is for the one who comes second.
ALTER TABLE invitations ADD COLUMN revoked_by_name text;
ALTER TABLE invitations DROP CONSTRAINT invitations_because_check;
ALTER TABLE invitations ADD CONSTRAINT invitations_because_check
  CHECK (revoked_because IN ('renewed', 'by_mediator', 'by_institution', 'too_many_tries', 'case_ended'));

-- Named by the institution, and not by a referral, an application or a mediator.
ALTER TABLE participants ADD COLUMN named_by_institution boolean NOT NULL DEFAULT false;
ALTER TABLE participants ADD COLUMN ended_by_name text;
