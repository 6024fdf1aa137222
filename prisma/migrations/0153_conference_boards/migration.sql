-- 共看材料、字幕 (docs/decisions/0149-beside-the-picture.md): what the host shows to the hall of a conference now.

CREATE TABLE conference_boards (
  conference_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- The hall to which it is shown; it goes when that hall changes.
  hall text NOT NULL,
  caucus_party_id uuid,
  -- Of one sharing, from its beginning to its end; null: nothing is shared.
  share_id uuid,
  kind text,
  material_id uuid,
  page_no integer,
  -- Someone came in who may not see what was shared.
  is_cut_off boolean NOT NULL DEFAULT false,
  caption text,
  -- When the host's pointer passed last, which bounds how often it does. Where it was is stored nowhere.
  pointed_at timestamptz(3),
  CONSTRAINT conference_boards_pkey PRIMARY KEY (conference_id),
  CONSTRAINT conference_boards_hall_check CHECK (hall IN ('joint', 'private')),
  CONSTRAINT conference_boards_caucus_check CHECK ((hall = 'private') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT conference_boards_kind_check CHECK (kind IN ('material', 'minutes')),
  CONSTRAINT conference_boards_share_check CHECK ((share_id IS NULL) = (kind IS NULL)
    AND (kind IS NOT DISTINCT FROM 'material') = (material_id IS NOT NULL)
    AND (material_id IS NULL) = (page_no IS NULL)),
  -- The minutes are of the joint hall.
  CONSTRAINT conference_boards_minutes_check CHECK (kind IS DISTINCT FROM 'minutes' OR hall = 'joint'),
  CONSTRAINT conference_boards_page_check CHECK (page_no BETWEEN 1 AND 2000),
  CONSTRAINT conference_boards_caption_check CHECK (char_length(caption) BETWEEN 1 AND 120),
  CONSTRAINT conference_boards_conference_id_fkey FOREIGN KEY (conference_id)
    REFERENCES conferences (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_boards_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_boards_caucus_party_id_fkey FOREIGN KEY (caucus_party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_boards_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE conference_boards ENABLE ROW LEVEL SECURITY;
ALTER TABLE conference_boards FORCE ROW LEVEL SECURITY;

-- 共看 in the joint hall is a line of its log.
ALTER TABLE conference_marks DROP CONSTRAINT conference_marks_kind_check;
ALTER TABLE conference_marks ADD CONSTRAINT conference_marks_kind_check CHECK (kind IN ('opened', 'entered', 'admitted',
  'left', 'lost', 'returned', 'replaced', 'removed', 'private_from', 'private_to', 'paused', 'resumed', 'form_changed',
  'shown', 'ended'));
