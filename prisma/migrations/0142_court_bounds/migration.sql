-- A court's pages within five milliseconds at a million cases (docs/decisions/0141-court-bounds.md).

-- 司法确认统计: the applications of a court by the last moment at which anything happened to them, with what is counted
-- of them. Without heyi_day(): those who take part write applications and may not call it.
CREATE INDEX confirmations_moved_at_court ON confirmations
  (court_id, (greatest(submitted_at, last_act_at, decided_on::timestamp AT TIME ZONE 'Asia/Shanghai',
    admitted_on::timestamp AT TIME ZONE 'Asia/Shanghai')))
  INCLUDE (id, holder_id, status, submitted_at, last_act_at, decided_on, admitted_on) WHERE submitted_at IS NOT NULL;
-- The few decisions that are counted by their own day or by their ground.
CREATE INDEX confirmation_decisions_counted ON confirmation_decisions (court_id, move)
  INCLUDE (holder_id, confirmation_id, made_at, ground, refusal_ground)
  WHERE move IN ('order_correction', 'dismiss', 'refuse_admission');
CREATE INDEX ruling_objections_set_aside ON ruling_objections (court_id) INCLUDE (holder_id, confirmation_id, decided_on)
  WHERE result = 'set_aside';

-- 投诉: which offices have answered, kept by the database beside the complaint
-- (prisma/functions/165-policies-complaints.sql): the policy of an answer looks its complaint up again for every row.
ALTER TABLE complaints ADD COLUMN answered_offices text[] NOT NULL DEFAULT ARRAY[]::text[],
  ADD CONSTRAINT complaints_answered_offices_check CHECK (answered_offices <@ ARRAY['institution', 'court']);

-- Search by walking a court's cases in the order of its list, from the index alone.
CREATE INDEX case_search_at_court ON case_search (court_id, referred_at DESC, case_id DESC) INCLUDE (words);
