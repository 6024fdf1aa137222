-- 导出记录 (docs/decisions/0182-exports-seen.md): what left the platform as a file, for the security
-- administrator, who reads no other event.

/*
 * One row for each exported list or volume. The conditions of a list stay out: names of people in a
 * dispute are typed there, and that is for the auditor. Owned by the owner of the table, it passes
 * by the policies and restricts itself.
 */
DROP VIEW IF EXISTS exports_seen;
CREATE VIEW exports_seen WITH (security_barrier = true) AS
  SELECT e.id, e.at, e.actor_name, e.actor_role, coalesce(c.name, i.name) AS tenant,
    e.data->>'list' AS list, (e.data->>'rows')::int AS rows
  FROM events e LEFT JOIN accounts a ON a.id = e.actor_id
    LEFT JOIN courts c ON c.id = a.court_id LEFT JOIN institutions i ON i.id = a.institution_id
  WHERE (SELECT heyi_role() = 'security_admin') AND e.kind IN ('list.exported', 'dossier.exported');
REVOKE ALL ON exports_seen FROM PUBLIC, heyi_login, heyi_web, heyi_app, heyi_reader, heyi_access,
  heyi_party, heyi_public, heyi_job;
GRANT SELECT ON exports_seen TO heyi_app;
