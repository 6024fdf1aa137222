-- Each tenant reads its own numbers, a mediator the rows that carry their name; only triggers write
-- them.

CALL heyi_reset_access('case_counts', 'flow_tallies', 'report_tallies', 'closing_tallies',
  'mediator_tallies', 'mediator_months', 'handed_over_tallies', 'performance_tallies');

DO $$
DECLARE
  t text;
  own_numbers text := $p$
    CASE (SELECT heyi_list_side())
      WHEN 'institution' THEN home_id = (SELECT heyi_institution())
      WHEN 'court' THEN home_id = (SELECT heyi_court())
      %s ELSE false END $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_counts', 'flow_tallies', 'report_tallies', 'closing_tallies',
    'mediator_tallies', 'mediator_months', 'handed_over_tallies', 'performance_tallies'] LOOP
    EXECUTE format('CREATE POLICY app_select ON %I FOR SELECT TO heyi_app USING (%s)', t,
      format(own_numbers, CASE WHEN t IN ('closing_tallies', 'mediator_tallies',
        'handed_over_tallies')
        THEN 'WHEN ''mediator'' THEN mediator_id = (SELECT heyi_actor())' ELSE '' END));
    EXECUTE format($p$CREATE POLICY reader_select ON %I FOR SELECT TO heyi_reader USING (
      (SELECT heyi_role() = 'court_reviewer') AND home_id = (SELECT heyi_court()))$p$, t);
    EXECUTE format('CREATE POLICY owner_floor ON %I TO CURRENT_USER USING (true) WITH CHECK (true)',
      t);
    EXECUTE format('GRANT SELECT ON %I TO heyi_app, heyi_reader', t);
  END LOOP;
END $$;
