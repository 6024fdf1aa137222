-- 翻译 and 手语翻译 among invited persons (docs/decisions/0143-conferences.md).

ALTER TABLE invited_persons DROP CONSTRAINT invited_persons_kind_check,
  ADD CONSTRAINT invited_persons_kind_check CHECK (kind IN ('expert', 'relative', 'community', 'trade', 'judge', 'third', 'co_mediator',
    'interpreter', 'sign_interpreter')) NOT VALID;
ALTER TABLE invited_persons VALIDATE CONSTRAINT invited_persons_kind_check;
