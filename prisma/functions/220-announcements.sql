-- 公告 (docs/decisions/0166-announcements.md): publishers see and write their own, readers see what
-- addresses them while it is shown.

CALL heyi_reset_access('announcements', 'announcement_reads');

/* Whether the announcement is of the actor's own court, institution or platform, to be kept. */
CREATE OR REPLACE FUNCTION heyi_keeps_announcement(court uuid, institution uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE heyi_role()
    WHEN 'system_admin' THEN num_nonnulls(court, institution) = 0
    WHEN 'court_admin' THEN court = heyi_court() AND institution IS NULL
    WHEN 'institution_admin' THEN institution = heyi_institution() AND court IS NULL
    ELSE false END IS TRUE
$$;
REVOKE ALL ON FUNCTION heyi_keeps_announcement(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_keeps_announcement(uuid, uuid) TO heyi_app, heyi_reader, heyi_access;

/*
 * Whether an announcement of this owner, to these kinds of users, addresses a user of this role and
 * organisation. A court's goes to its own users and to the institutions that it has invited.
 */
CREATE OR REPLACE FUNCTION heyi_addresses(audiences text[], court uuid, institution uuid,
  role text, of_court uuid, of_institution uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (heyi_audience_of(role) = ANY (audiences) AND CASE
    WHEN institution IS NOT NULL THEN institution = of_institution
    WHEN court IS NULL THEN true
    ELSE court = of_court OR EXISTS (SELECT 1 FROM institution_courts i
      WHERE i.court_id = court AND i.institution_id = of_institution) END) IS TRUE
$$;
REVOKE ALL ON FUNCTION heyi_addresses(text[], uuid, uuid, text, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_addresses(text[], uuid, uuid, text, uuid, uuid)
  TO heyi_app, heyi_reader, heyi_access;

/* Whether today is a day on which it is shown. */
CREATE OR REPLACE FUNCTION heyi_is_shown_today(first_day date, last_day date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date
    BETWEEN first_day AND coalesce(last_day, 'infinity')
$$;
REVOKE ALL ON FUNCTION heyi_is_shown_today(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_shown_today(date, date) TO heyi_app, heyi_reader, heyi_access;

CREATE POLICY keeper_select ON announcements FOR SELECT TO heyi_app
  USING (heyi_keeps_announcement(court_id, institution_id));
CREATE POLICY audience_select ON announcements FOR SELECT TO heyi_app, heyi_reader, heyi_access
  USING (state = 'published' AND heyi_is_shown_today(valid_from, valid_until)
    AND heyi_addresses(audiences, court_id, institution_id, (SELECT heyi_role()),
      (SELECT heyi_court()), (SELECT heyi_institution())));
-- It begins as a draft.
CREATE POLICY keeper_insert ON announcements FOR INSERT TO heyi_app
  WITH CHECK (heyi_keeps_announcement(court_id, institution_id) AND state = 'draft');
CREATE POLICY keeper_update ON announcements FOR UPDATE TO heyi_app
  USING (heyi_keeps_announcement(court_id, institution_id))
  WITH CHECK (heyi_keeps_announcement(court_id, institution_id)
    AND (state <> 'published' OR published_by = (SELECT heyi_actor())));
CREATE POLICY owner_floor ON announcements FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE (title, body, audiences, importance, valid_from, valid_until, state,
  version, updated_at, updated_by, published_at, published_by) ON announcements TO heyi_app;
GRANT SELECT ON announcements TO heyi_reader;
-- That it is shown to who marks it as read, never what it says.
GRANT SELECT (id) ON announcements TO heyi_access;

-- The mark of having read is an act on one's own account, of what addresses it.
CREATE POLICY own_select ON announcement_reads FOR SELECT TO heyi_app, heyi_reader, heyi_access
  USING (account_id = (SELECT heyi_actor()));
CREATE POLICY own_insert ON announcement_reads FOR INSERT TO heyi_access
  WITH CHECK (account_id = (SELECT heyi_actor())
    AND EXISTS (SELECT 1 FROM announcements a WHERE a.id = announcement_id));
CREATE POLICY owner_floor ON announcement_reads FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT ON announcement_reads TO heyi_app, heyi_reader;
GRANT SELECT, INSERT ON announcement_reads TO heyi_access;

/*
 * Of announcements that the actor keeps: how many users in use they address, and how many of these
 * have read them, their author among them. Numbers only: who has not read one is not shown. Users
 * are taken together by role and organisation, so that thousands of them cost little.
 */
CREATE OR REPLACE FUNCTION heyi_announcement_reach(ids uuid[])
RETURNS TABLE (announcement_id uuid, addressed integer, read_by integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH users AS (SELECT role, court_id, institution_id, count(*) AS number FROM accounts
    WHERE status = 'active' AND heyi_audience_of(role) IS NOT NULL
    GROUP BY role, court_id, institution_id)
  SELECT a.id,
    (SELECT coalesce(sum(u.number), 0)::int FROM users u WHERE heyi_addresses(a.audiences,
      a.court_id, a.institution_id, u.role, u.court_id, u.institution_id)),
    (SELECT count(*)::int FROM accounts p WHERE p.status = 'active' AND (
      p.id IN (SELECT r.account_id FROM announcement_reads r WHERE r.announcement_id = a.id)
      OR (p.id = a.published_by AND heyi_addresses(a.audiences, a.court_id, a.institution_id,
        p.role, p.court_id, p.institution_id))))
  FROM announcements a
  WHERE a.id = ANY (ids) AND heyi_keeps_announcement(a.court_id, a.institution_id)
$$;
REVOKE ALL ON FUNCTION heyi_announcement_reach(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_announcement_reach(uuid[]) TO heyi_app;

/*
 * What was published stays what its readers read: it can be withdrawn, and is not published again.
 */
CREATE OR REPLACE FUNCTION heyi_announcement_is_kept() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.id, NEW.court_id, NEW.institution_id)
    IS DISTINCT FROM (OLD.id, OLD.court_id, OLD.institution_id)
    OR (OLD.state <> 'draft' AND ((NEW.title, NEW.body, NEW.audiences, NEW.importance,
      NEW.valid_from, NEW.valid_until, NEW.published_at, NEW.published_by)
      IS DISTINCT FROM (OLD.title, OLD.body, OLD.audiences, OLD.importance, OLD.valid_from,
        OLD.valid_until, OLD.published_at, OLD.published_by)
      OR (OLD.state, NEW.state) <> ('published', 'withdrawn'))) THEN
    RAISE EXCEPTION 'what was published is not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION heyi_announcement_is_kept() FROM PUBLIC;
CREATE OR REPLACE TRIGGER announcements_are_kept BEFORE UPDATE ON announcements
  FOR EACH ROW EXECUTE FUNCTION heyi_announcement_is_kept();
