-- How far invited people come, and the reminders by rule (docs/decisions/0102-funnel-and-reminders.md).

CREATE INDEX invitations_holder_id_issued_at_idx ON invitations (holder_id, issued_at);
CREATE INDEX invitations_participant_id_idx ON invitations (participant_id);

-- The only thing that leaves the sealed document number: larger type is the default for those over 60.
ALTER TABLE invitations ADD COLUMN is_over_60 boolean NOT NULL DEFAULT false;

-- What the rule did for one person of one case, each step once however many processes run and however often an invitation is
-- renewed: two reminders by SMS, then a telephone task for the mediator.
CREATE TABLE invitation_reminders (
  participant_id uuid NOT NULL,
  step text NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  invitation_id uuid NOT NULL,
  delivery_id uuid,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT invitation_reminders_pkey PRIMARY KEY (participant_id, step),
  CONSTRAINT invitation_reminders_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invitation_reminders_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invitation_reminders_invitation_id_fkey FOREIGN KEY (invitation_id)
    REFERENCES invitations (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invitation_reminders_step_check CHECK (step IN ('first', 'second', 'call')),
  CONSTRAINT invitation_reminders_delivery_check CHECK ((step = 'call') = (delivery_id IS NULL))
);
CREATE INDEX invitation_reminders_case_id_idx ON invitation_reminders (case_id);
ALTER TABLE invitation_reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation_reminders FORCE ROW LEVEL SECURITY;
