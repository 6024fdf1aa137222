// What courts do with their cases (migrations 0126 to 0137), as set-based SQL over the cases alone:
// of every table as many rows as three years of use leave, most of them over and a few of them
// waiting.
import { COURTS } from './seed-people'

const KEYS = 'case_id, court_id, holder_id'
const OF_CASE = 'c.id, c.court_id, c.holder_id'
const day = (at: string) => `heyi_day(${at})`
/** The clerk of a court who did it: one of its people (seed-people.ts). */
const CLERK = `(SELECT a.id FROM accounts a WHERE a.court_id = c.court_id AND a.role = 'court_clerk'
  ORDER BY a.id LIMIT 1)`
const PARTIES = `ARRAY[bench.id(5, c.number_serial * 4::bigint + 1), bench.id(5,
  c.number_serial * 4::bigint + 2)]`

/** One application of four agreements before filing, some days after the closing. */
const APPLIED = `
  SELECT c.*, CASE WHEN submitted_at > bench.last() - interval '20 days'
      THEN (ARRAY['submitted', 'submitted', 'correcting', 'admitted', 'admitted',
        'confirmed'])[bench.at(6, c.number_serial, 92)]
      ELSE (ARRAY['confirmed', 'dismissed', 'not_admitted', 'withdrawn'])[greatest(1, bench.at(100,
        c.number_serial, 92) - 96)] END AS state
  FROM (SELECT *, closed_at + make_interval(hours => 12 + bench.at(500, number_serial,
    91)) AS submitted_at FROM cases
    WHERE outcome = 'agreement' AND source = 'delegated_pre_filing' AND closed_at IS NOT NULL
      AND bench.u(number_serial, 90) < 0.25 OFFSET 0) c
  WHERE submitted_at < bench.last()`

/**
 * Calls for what is late now, and for what was late once; most were read and answered, and ended
 * when the case went on.
 */
const CALLED = `
  SELECT *, bench.u(number_serial, 95) AS fate FROM (
    SELECT c.*, CASE WHEN closed_at IS NOT NULL THEN 'mediation' WHEN status = 'pending_acceptance'
      THEN 'acceptance'
        WHEN status = 'pending_assignment' THEN 'assignment' WHEN status <> 'in_mediation'
          THEN 'taking'
        WHEN first_contact_at IS NULL THEN 'contact' ELSE 'mediation' END AS node,
      least(coalesce(closed_at, bench.last()) - make_interval(hours => bench.at(100, number_serial,
        94)), bench.last()) AS chased_at
    FROM cases c WHERE institution_id IS NOT NULL
      AND bench.u(number_serial, 93) < CASE WHEN closed_at IS NULL THEN 0.1
        ELSE 0.03 END OFFSET 0) late`

/**
 * The steps of a case at a stage, one to a row: its place, the move, and the stages that lie behind
 * it.
 */
const STEPS = `(VALUES
  (1, 'receive_transfer', '{filing_due,filed,trial_due,in_trial}'), (2, 'file_suit', '{filed}'), (2,
    'resume_trial', '{in_trial}'),
  (1, 'send_transfer_back', '{transfer_returned,record_returned}'), (1, 'record_agreement',
    '{recorded,paper_due,paper_issued,paper_served}'),
  (2, 'issue_paper', '{paper_issued,paper_served}')) step(no, move, stages)`

/**
 * By table. Every statement reads the cases, so that they can run beside each other and beside the
 * other children.
 */
export const COURT_ROWS: Readonly<Record<string, string>> = {
  court_steps: `
    INSERT INTO court_steps (${KEYS}, step_no, move, by_account, by_name, made_on, number, missing,
      trial_reason, party_ids, agreement_no, made_at)
    SELECT ${OF_CASE}, no, move, c.court_id, '测试员', ${day('c.court_stage_at')},
      CASE WHEN move IN ('file_suit', 'record_agreement', 'issue_paper')
        THEN '（' || c.number_year || '）测' || c.number_serial || '号' END,
      CASE move WHEN 'send_transfer_back' THEN '{identity}' ELSE '{}' END::text[], CASE move
        WHEN 'resume_trial' THEN 'failed' END,
      CASE move WHEN 'issue_paper' THEN ${PARTIES} ELSE '{}' END, CASE move WHEN 'issue_paper'
        THEN 1 END, c.court_stage_at
    FROM cases c JOIN ${STEPS} ON c.court_stage = ANY (stages::text[])`,
  confirmations: `
    INSERT INTO confirmations (id, ${KEYS}, agreement_no, agreement_sha256, effective_on, due_on,
      due_provisional, party_ids, status, revision, begun_at,
      submitted_at, received_on, correction_due_on, admitted_on, number, decided_on, last_act,
        last_act_by, last_act_at)
    SELECT bench.id(16, c.number_serial), ${OF_CASE}, 1, md5(c.id::text), ${day('c.closed_at')},
      ${day('c.closed_at')} + 30, false, ${PARTIES}, state, 3,
      submitted_at, submitted_at, ${day('submitted_at')}, CASE state WHEN 'correcting'
        THEN ${day('submitted_at')} + 7 END,
      CASE WHEN state IN ('admitted', 'confirmed', 'dismissed') THEN ${day('submitted_at')} + 2 END,
      CASE WHEN state IN ('admitted', 'confirmed', 'dismissed')
        THEN '（' || c.number_year || '）测民特' || c.number_serial || '号' END,
      CASE WHEN state IN ('confirmed', 'dismissed', 'not_admitted')
        THEN least(${day('submitted_at')} + bench.at(14, c.number_serial, 97),
        ${day('bench.last()')}) END,
      CASE state WHEN 'submitted' THEN 'submit' WHEN 'correcting' THEN 'order_correction'
        WHEN 'admitted' THEN 'admit' WHEN 'confirmed' THEN 'confirm'
        WHEN 'dismissed' THEN 'dismiss' WHEN 'withdrawn' THEN 'withdraw'
          ELSE 'refuse_admission' END, '测试员', submitted_at FROM (${APPLIED}) c`,
  confirmation_answers: `
    INSERT INTO confirmation_answers (confirmation_id, party_id, ${KEYS}, participant_id,
      account_id, party_name, person_name, confirmer, identity_way, identity_at,
      commitment, agreed_at)
    SELECT bench.id(16, c.number_serial), bench.id(5, c.number_serial * 4::bigint + p), ${OF_CASE},
      bench.id(17, c.number_serial * 4::bigint + p), c.court_id,
      bench.person(c.number_serial * 4::bigint + p, 51),
        bench.person(c.number_serial * 4::bigint + p, 51), 'party', 'online_comparison',
        submitted_at, 1,
      submitted_at FROM (${APPLIED}) c, generate_series(1, 2) p`,
  confirmation_decisions: `
    INSERT INTO confirmation_decisions (confirmation_id, decision_no, ${KEYS}, move, by_account,
      by_name, by_role, ground, refusal_ground, words, due_on, made_at)
    SELECT bench.id(16, c.number_serial), no, ${OF_CASE}, move,
      c.court_id, '测试员', 'court_judge',
      CASE move WHEN 'dismiss' THEN 'not_voluntary' END,
      CASE move WHEN 'refuse_admission' THEN 'jurisdiction' END, CASE move WHEN 'order_correction'
        THEN '补交身份证明' END,
      CASE move WHEN 'order_correction' THEN ${day('submitted_at')} + 7 END,
        submitted_at + no * interval '2 days'
    FROM (${APPLIED}) c JOIN (VALUES (1, 'admit', '{admitted,confirmed,dismissed}'), (2, 'confirm',
      '{confirmed}'), (2, 'dismiss', '{dismissed}'),
      (1, 'refuse_admission', '{not_admitted}'), (1, 'order_correction', '{correcting}'), (1,
        'withdraw', '{withdrawn}')) made(no, move, states)
      ON state = ANY (states::text[])`,
  ruling_services: `
    INSERT INTO ruling_services (id, confirmation_id, ${KEYS}, paper_id, party_id, party_name, way,
      result, served_on, by_name, by_role, recorded_at)
    SELECT bench.id(18, c.number_serial * 4::bigint + p), bench.id(16, c.number_serial), ${OF_CASE},
      bench.id(16, c.number_serial),
      bench.id(5, c.number_serial * 4::bigint + p), bench.person(c.number_serial * 4::bigint + p,
        51), 'electronic', 'served', ${day('submitted_at')} + 15,
      '系统', 'system', submitted_at + interval '15 days'
      FROM (${APPLIED}) c, generate_series(1, 2) p
        WHERE state = 'confirmed'`,
  court_chases: `
    INSERT INTO court_chases (id, case_id, court_id, institution_id, institution_name, case_no,
      mediator_id, mediator_name, node, basis, due_on, chased_at, chased_by,
      chased_by_name, answer_due_on, escalated_at, escalation, closed_at, closed_because, progress)
    SELECT bench.id(19, c.number_serial), c.id, c.court_id, c.institution_id, i.name, c.case_no,
      c.mediator_id, c.mediator_name, node, NULL, c.mediation_due_on, chased_at,
      c.court_id, '测试员', ${day('chased_at')} + 3, CASE WHEN fate < 0.1
        THEN least(chased_at + interval '4 days', bench.last()) END,
      CASE WHEN fate < 0.1 THEN 'unanswered' END, c.closed_at, CASE WHEN c.closed_at IS NOT NULL
        THEN 'node_left' END,
      CASE WHEN fate BETWEEN 0.1 AND 0.9 THEN 'answered' WHEN fate BETWEEN 0.05 AND 0.95 THEN 'read'
        ELSE 'unread' END
    FROM (${CALLED}) c JOIN institutions i ON i.id = c.institution_id`,
  chase_reads: `
    INSERT INTO chase_reads (chase_id, reader_id, reader_name, reader_role, read_at)
    SELECT bench.id(19, number_serial), institution_id, '测试员', 'institution_admin', chased_at
      FROM (${CALLED}) c WHERE fate BETWEEN 0.05 AND 0.95`,
  chase_answers: `
    INSERT INTO chase_answers (chase_id, reason_code, words, expected_on, answered_by,
      answered_by_name, answered_role, answered_at)
    SELECT bench.id(19, number_serial), 'other', '正在安排。', ${day('chased_at')} + 7,
      institution_id,
      '测试员', 'institution_admin', chased_at
    FROM (${CALLED}) c WHERE fate BETWEEN 0.1 AND 0.9`,
  case_declines: `
    INSERT INTO case_declines (id, institution_id, court_id, case_id, case_no, dispute_type,
      court_name, reason_code, reason_text, received_at, declined_at, declined_by)
    SELECT bench.id(20, c.number_serial), bench.id(2, bench.at(60, c.number_serial, 2, 1.7)),
      c.court_id, c.id, c.case_no, c.dispute_type, '测试人民法院',
      CASE WHEN bench.u(c.number_serial, 98) < 0.3 THEN 'not_confirmed' ELSE 'beyond_expertise' END,
        '不属于本机构的专业范围。', c.referred_at,
      c.referred_at + interval '2 hours', '测试员'
    FROM cases c WHERE status IN ('returned', 'returned_settled') OR bench.u(number_serial,
      99) < 0.005`,
  returned_ends: `
    INSERT INTO returned_ends (${KEYS}, way, reason_code, reason_text, ended_on, recorded_at,
      recorded_by)
    SELECT ${OF_CASE}, 'filing', 'no_institution', '没有其他机构可以办理。',
      ${day('c.last_act_at')},
      c.last_act_at, '测试员' FROM cases c WHERE status = 'returned_settled'`,
  clock_pauses: `
    INSERT INTO clock_pauses (id, ${KEYS}, reason, from_on)
    SELECT bench.id(21, c.number_serial), ${OF_CASE}, 'appraisal', ${day('c.assigned_at')}
      FROM cases c WHERE status = 'in_mediation' AND bench.u(number_serial, 100) < 0.03`,
  complaints: `
    INSERT INTO complaints (id, ${KEYS}, account_id, participant_id, party_id, complainant_name,
      about, mediator_id, mediator_name, office, ground, words, digest, filed_at, answered_offices)
    SELECT bench.id(22, c.number_serial), ${OF_CASE}, c.court_id, bench.id(17,
      c.number_serial * 4::bigint + 1), bench.id(5, c.number_serial * 4::bigint + 1),
      bench.person(c.number_serial * 4::bigint + 1, 51), 'mediator', c.mediator_id, c.mediator_name,
        'court', 'refused_repeatedly', '没有按时调解。', md5(c.id::text),
      c.closed_at, CASE WHEN closed_at < bench.last() - interval '10 days'
        AND bench.u(number_serial, 101) < 0.00195 THEN '{court}' ELSE '{}' END::text[]
      FROM cases c WHERE closed_at IS NOT NULL AND bench.u(number_serial, 101) < 0.002`,
  complaint_answers: `
    INSERT INTO complaint_answers (complaint_id, office, ${KEYS}, result, words, is_shown,
      answered_by, answered_by_name, answered_at)
    SELECT bench.id(22, c.number_serial), 'court', ${OF_CASE}, 'unfounded',
      '经核实，情况不属实。', false,
      c.court_id, '测试员', c.closed_at + interval '3 days'
    FROM cases c WHERE closed_at < bench.last() - interval '10 days' AND bench.u(number_serial,
      101) < 0.00195`,
  referral_drafts: `
    INSERT INTO referral_drafts (id, court_id, account_id, state, case_id, started_at, saved_at,
      ended_at)
    SELECT bench.id(23, c.number_serial), c.court_id, ${CLERK}, 'referred', c.id, c.referred_at,
      c.referred_at, c.referred_at FROM cases c WHERE channel = 'form'`,
  roster_entries: `
    INSERT INTO roster_entries (id, court_id, institution_id, mediator_id, name, status, source,
      valid_from, valid_until, last_act, last_act_by, last_act_at)
    SELECT bench.id(24, court * 10000::bigint + n), bench.id(1, court), institution_id, mediator_id,
      name, CASE WHEN court % 5 <> 3 OR n % 50 > 2 THEN 'confirmed'
        WHEN n % 50 = 0 THEN 'recommended' WHEN n % 50 = 1 THEN 'suspended' ELSE 'removed' END,
          'migration', date '2024-01-01',
      CASE WHEN mediator_id IS NOT NULL THEN ${day('bench.last()')} + 20 + bench.at(1500, n,
        102) END, 'enter', '迁移登记',
      bench.last() - make_interval(hours => bench.at(9000, court * 10000::bigint + n, 103))
    FROM generate_series(1, ${COURTS}) court, (SELECT n, institution_id, id AS mediator_id, name
      FROM bench.mediators
      UNION ALL SELECT 9000 + i, bench.id(2, i), NULL, o.name FROM generate_series(1, 60) i
        JOIN institutions o ON o.id = bench.id(2, i)) entered`,
  roster_acts: `
    INSERT INTO roster_acts (entry_id, act_no, court_id, institution_id, mediator_id, act, by_name,
      by_role, valid_from, made_at)
    SELECT bench.id(24, court * 10000::bigint + n), 1, bench.id(1, court), institution_id, id,
      'enter', '迁移登记', 'system', date '2024-01-01', bench.last()
    FROM generate_series(1, ${COURTS}) court, bench.mediators`,
  review_assignments: `
    INSERT INTO review_assignments (id, court_id, reviewer_id, reviewer_name, purpose,
      opens_numbers, starts_on, ends_on, assigned_at, assigned_by)
    SELECT bench.id(25, court * 100 + n), bench.id(1, court), (SELECT a.id FROM accounts a
      WHERE a.court_id = bench.id(1, court) AND a.role = 'court_reviewer' LIMIT 1), '测试员',
      '案件质量评查', n % 2 = 0, ${day('bench.last()')} - n * 10,
      ${day('bench.last()')} - n * 10 + 60,
        bench.last() - n * interval '10 days', '测试员'
    FROM generate_series(1, ${COURTS}) court, generate_series(1, 60) n`,
  review_cases: `
    INSERT INTO review_cases (assignment_id, court_id, case_id, case_no)
    SELECT bench.id(25, court * 100 + n), court_id, id, case_no FROM generate_series(1,
      ${COURTS}) court, LATERAL (
      SELECT id, court_id, case_no, row_number() OVER () AS place FROM (SELECT id, court_id, case_no
        FROM cases
        WHERE court_id = bench.id(1, court) AND closed_at IS NOT NULL LIMIT 3000) closed) c,
          generate_series(1, 60) n WHERE c.place % 60 = n - 1`,
}

/** Those of them with many rows: filled before their indexes are built. */
export const BIG_COURT_TABLES = [
  ...[
    'court_steps',
    'confirmations',
    'confirmation_answers',
    'confirmation_decisions',
    'ruling_services',
    'court_chases',
  ],
  ...['referral_drafts', 'roster_entries'],
]
