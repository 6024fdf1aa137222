-- 激活链接 (docs/decisions/0177-activation-links.md). Administrators issue links and see none of
-- their secrets; who brings one reaches its account by the functions below and in no other way.

CALL heyi_reset_access('activation_links');

CREATE POLICY app_select ON activation_links FOR SELECT TO heyi_app USING (
  (SELECT heyi_role() IN ('system_admin', 'court_admin', 'institution_admin'))
  AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id));
-- Whose passwords the actor renews, and never one of the three administrators.
CREATE POLICY app_insert ON activation_links FOR INSERT TO heyi_app WITH CHECK (
  num_nonnulls(used_at, revoked_at) = 0 AND wrong_digits = 0
  AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id AND a.status = 'active'
    AND a.must_change_password AND CASE (SELECT heyi_role())
      WHEN 'system_admin' THEN heyi_is_staff(a.role) AND NOT heyi_is_power(a.role)
      WHEN 'court_admin' THEN a.court_id = (SELECT heyi_court())
        AND a.role IN ('court_clerk', 'court_judge', 'court_reviewer')
      WHEN 'institution_admin' THEN a.institution_id = (SELECT heyi_institution())
        AND a.role IN ('mediator', 'institution_admin')
      ELSE false END));
GRANT SELECT (id, account_id, issued_at, expires_at, used_at, revoked_at), INSERT
  ON activation_links TO heyi_app;
CREATE POLICY owner_floor ON activation_links TO CURRENT_USER USING (true) WITH CHECK (true);

/* A new link takes the place of the one before. */
CREATE OR REPLACE FUNCTION heyi_revoke_earlier_links() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE activation_links SET revoked_at = NEW.issued_at, revoked_because = 'renewed'
    WHERE account_id = NEW.account_id AND used_at IS NULL AND revoked_at IS NULL;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER activation_links_renew BEFORE INSERT ON activation_links
  FOR EACH ROW EXECUTE FUNCTION heyi_revoke_earlier_links();

/* A link ends with what it was issued for, however the account is changed. */
CREATE OR REPLACE FUNCTION heyi_revoke_links_of_changed() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE activation_links SET revoked_at = now(), revoked_because = CASE
      WHEN NEW.status <> 'active' THEN 'disabled'
      WHEN NEW.password_hash IS DISTINCT FROM OLD.password_hash THEN 'renewed'
      ELSE 'account_changed' END
    WHERE account_id = NEW.id AND used_at IS NULL AND revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER accounts_revoke_links AFTER UPDATE OF password_hash, phone_hash, status,
  role, court_id, institution_id ON accounts
  FOR EACH ROW WHEN ((OLD.password_hash, OLD.phone_hash, OLD.status, OLD.role, OLD.court_id,
      OLD.institution_id)
    IS DISTINCT FROM (NEW.password_hash, NEW.phone_hash, NEW.status, NEW.role, NEW.court_id,
      NEW.institution_id))
  EXECUTE FUNCTION heyi_revoke_links_of_changed();

/* An SMS that has not left is out of date once its link is revoked. */
CREATE OR REPLACE FUNCTION heyi_supersede_activation() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE deliveries SET state = 'superseded', changed_at = NEW.revoked_at
    WHERE id = NEW.id AND document = 'account_activation' AND state IN ('queued', 'held');
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER activation_links_supersede AFTER UPDATE OF revoked_at ON activation_links
  FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL)
  EXECUTE FUNCTION heyi_supersede_activation();

/*
 * Before someone is known, the role that signs people in sets no password: a link does, by
 * heyi_activate, which runs as the owner.
 */
CREATE OR REPLACE FUNCTION heyi_keep_password() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user = 'heyi_access' AND heyi_actor() IS NULL THEN
    RAISE EXCEPTION 'no password is set before someone is known' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER accounts_keep_password BEFORE UPDATE OF password_hash,
  must_change_password ON accounts FOR EACH ROW EXECUTE FUNCTION heyi_keep_password();

/* Whether a link can be used; says nothing about whom it is for, and changes nothing. */
CREATE OR REPLACE FUNCTION heyi_is_activation_open(of_hash text, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM activation_links l WHERE l.link_hash = of_hash
    AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > at)
$$;

/*
 * The account of a link that can be used. The link is locked until the transaction ends, so that
 * tries of its last digits come one after the other.
 */
CREATE OR REPLACE FUNCTION heyi_hold_activation(of_hash text, at timestamptz)
RETURNS TABLE (account_id uuid, role text, name text, court_id uuid, institution_id uuid,
  phone_sealed text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.role, a.name, a.court_id, a.institution_id, a.phone_sealed
  FROM activation_links l JOIN accounts a ON a.id = l.account_id
  WHERE l.link_hash = of_hash AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > at
    AND heyi_actor() IS NULL
  FOR UPDATE OF l
$$;

/* Counts wrong last digits of a link; so many end it. */
CREATE OR REPLACE FUNCTION heyi_count_wrong_digits(of_hash text, at timestamptz, most integer)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE activation_links SET wrong_digits = wrong_digits + 1,
    revoked_at = CASE WHEN wrong_digits + 1 >= most THEN at END,
    revoked_because = CASE WHEN wrong_digits + 1 >= most THEN 'too_many_tries' END
  WHERE link_hash = of_hash AND used_at IS NULL AND revoked_at IS NULL AND heyi_actor() IS NULL
$$;

/*
 * Uses a link up: its account has this password from now on, and every session of it ends. Of two
 * at once one does. The account is locked first, as by everything that changes it.
 */
CREATE OR REPLACE FUNCTION heyi_activate(of_hash text, new_hash text, at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE of_account uuid;
BEGIN
  SELECT l.account_id INTO of_account FROM activation_links l WHERE l.link_hash = of_hash;
  IF of_account IS NULL OR heyi_actor() IS NOT NULL THEN RETURN false; END IF;
  PERFORM 1 FROM accounts a WHERE a.id = of_account FOR UPDATE;
  UPDATE activation_links l SET used_at = at WHERE l.link_hash = of_hash AND l.used_at IS NULL
    AND l.revoked_at IS NULL AND l.expires_at > at;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE accounts SET password_hash = new_hash, must_change_password = false,
    initial_password_expires_at = NULL, version = version + 1
    WHERE id = of_account AND status = 'active' AND role <> 'party' AND NOT heyi_is_power(role);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no account is activated by this link' USING ERRCODE = '42501';
  END IF;
  UPDATE sessions SET revoked_at = at, revoked_reason = 'password_reset'
    WHERE account_id = of_account AND revoked_at IS NULL;
  RETURN true;
END $$;

/*
 * The latest link of each of these accounts that the actor may see, and how far its SMS came.
 */
CREATE OR REPLACE FUNCTION heyi_activations(of_accounts uuid[])
RETURNS TABLE (account_id uuid, expires_at timestamptz, used_at timestamptz,
  revoked_at timestamptz, sms_state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (l.account_id) l.account_id, l.expires_at, l.used_at, l.revoked_at, d.state
  FROM activation_links l JOIN accounts a ON a.id = l.account_id
    LEFT JOIN deliveries d ON d.id = l.id
  WHERE l.account_id = ANY (of_accounts) AND CASE heyi_role()
    WHEN 'system_admin' THEN heyi_is_staff(a.role)
    WHEN 'security_admin' THEN heyi_is_staff(a.role)
    WHEN 'court_admin' THEN a.court_id = heyi_court()
    WHEN 'institution_admin' THEN a.institution_id = heyi_institution()
    ELSE false END
  ORDER BY l.account_id, l.issued_at DESC
$$;

REVOKE ALL ON FUNCTION heyi_revoke_earlier_links(), heyi_revoke_links_of_changed(),
  heyi_supersede_activation(), heyi_keep_password(), heyi_is_activation_open(text, timestamptz),
  heyi_hold_activation(text, timestamptz), heyi_count_wrong_digits(text, timestamptz, integer),
  heyi_activate(text, text, timestamptz), heyi_activations(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_activation_open(text, timestamptz),
  heyi_hold_activation(text, timestamptz), heyi_count_wrong_digits(text, timestamptz, integer),
  heyi_activate(text, text, timestamptz) TO heyi_access;
GRANT EXECUTE ON FUNCTION heyi_activations(uuid[]) TO heyi_app;
