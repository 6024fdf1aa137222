-- 三员分立 (docs/decisions/0157-three-administrators.md): which columns of an account each
-- administrator may change, and 在线用户 for the security administrator, who reads no session's id.

/*
 * Row-level security cannot tell columns apart: the system administrator keeps names and passwords
 * and locks no one, the security administrator locks and changes nothing else, except the password
 * of an administrator by a confirmed proposal.
 */
CREATE OR REPLACE FUNCTION heyi_keep_powers_apart() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  -- One's own password is changed by heyi_access, which reaches no other account.
  IF current_user <> 'heyi_app' THEN RETURN NEW; END IF;
  IF heyi_role() = 'system_admin' AND NEW.status IS DISTINCT FROM OLD.status THEN
    RAISE EXCEPTION 'the system administrator locks no account' USING ERRCODE = '42501';
  END IF;
  IF heyi_role() = 'security_admin' THEN
    IF (NEW.role, NEW.name, NEW.phone_sealed, NEW.phone_hash, NEW.court_id, NEW.institution_id)
      IS DISTINCT FROM
      (OLD.role, OLD.name, OLD.phone_sealed, OLD.phone_hash, OLD.court_id, OLD.institution_id)
    THEN RAISE EXCEPTION 'the security administrator edits no account' USING ERRCODE = '42501';
    END IF;
    IF (NEW.password_hash, NEW.must_change_password) IS DISTINCT FROM
      (OLD.password_hash, OLD.must_change_password)
      AND NOT heyi_is_confirmed_by_actor('administrator_password', NEW.id, OLD.version)
    THEN RAISE EXCEPTION 'no proposal was confirmed for this password' USING ERRCODE = '42501';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER accounts_keep_powers_apart BEFORE UPDATE ON accounts
  FOR EACH ROW EXECUTE FUNCTION heyi_keep_powers_apart();

/* Whether an administrator has the document number with this keyed hash. */
CREATE OR REPLACE FUNCTION heyi_is_administrator_known(of_hash text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT heyi_role() IN ('system_admin', 'security_admin')
    AND EXISTS (SELECT 1 FROM accounts a WHERE a.identity_hash = of_hash)
$$;

/*
 * Sessions that may still be used, by the limits given, the last used first. Who takes part in a
 * case is not named: that they do is confidential. `handle` names a session and opens none.
 */
CREATE OR REPLACE FUNCTION heyi_online(at timestamptz, idle_since timestamptz,
  shared_since timestamptz, phone_since timestamptz, party_since timestamptz)
RETURNS TABLE (handle text, account_id uuid, role text, name text, tenant text, court_id uuid,
  institution_id uuid, created_at timestamptz, last_seen_at timestamptz, device text, network text,
  is_shared boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(s.id::text::bytea), 'hex'), a.id, a.role,
    CASE a.role WHEN 'party' THEN left(a.name, 1) || '**' ELSE a.name END,
    coalesce(c.name, i.name), a.court_id, a.institution_id, s.created_at, s.last_seen_at, s.device,
    -- The last part of an address is one device; the parts before it are a network.
    regexp_replace(s.address, '[.:][^.:]*$', '') , s.is_shared
  FROM sessions s JOIN accounts a ON a.id = s.account_id
    LEFT JOIN courts c ON c.id = a.court_id LEFT JOIN institutions i ON i.id = a.institution_id
  WHERE heyi_role() = 'security_admin' AND s.revoked_at IS NULL AND s.absolute_expires_at > at
    AND s.last_seen_at > CASE WHEN s.is_shared THEN shared_since WHEN a.role = 'party'
      THEN party_since WHEN s.device_id IS NOT NULL THEN phone_since ELSE idle_since END
$$;

/* 强退: ends the session with this handle, or where it is null every session of the account. */
CREATE OR REPLACE FUNCTION heyi_end_online(of_account uuid, of_handle text, at timestamptz)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended integer;
BEGIN
  IF heyi_role() IS DISTINCT FROM 'security_admin' THEN RETURN 0; END IF;
  UPDATE sessions SET revoked_at = at, revoked_reason = 'ended_by_administrator'
    WHERE account_id = of_account AND revoked_at IS NULL
      AND (of_handle IS NULL OR encode(sha256(id::text::bytea), 'hex') = of_handle);
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;
REVOKE ALL ON FUNCTION heyi_keep_powers_apart(), heyi_is_administrator_known(text),
  heyi_online(timestamptz, timestamptz, timestamptz, timestamptz, timestamptz),
  heyi_end_online(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_is_administrator_known(text),
  heyi_online(timestamptz, timestamptz, timestamptz, timestamptz, timestamptz),
  heyi_end_online(uuid, text, timestamptz) TO heyi_app;
