-- 导出记录 of the security administrator: the latest exports of all institutions and courts, found
-- without reading other events.
CREATE INDEX events_exports ON events (at DESC, id DESC)
  WHERE kind IN ('list.exported', 'dossier.exported');
