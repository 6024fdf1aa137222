import { COURTS, COURT_SKEW, INSTITUTIONS, MEDIATORS_EACH } from './seed-people'
import { OUTCOMES, SOURCES, TYPES } from './weighted-words'

/**
 * $1: number of the first case, $2: of the last; every second one between them. Three years up to
 * bench.last(), in the order in which they came in; the older a case, the more likely it is closed.
 * What was closed in the last ten days is anywhere on its way through the court
 * (docs/decisions/0131-after-mediation.md), what is older nearly always at the end of it. OFFSET 0
 * keeps the planner from repeating the expressions of a level wherever they are used. Seven of ten
 * agreements were followed up once their last day had come, and one of ten was performed before it.
 */
export const CASES = `
INSERT INTO cases (id, court_id, institution_id, holder_id, mediator_id, mediator_name, status,
  number_year, number_prefix, number_serial, case_no,
  source, dispute_type, cause, cause_version, claim, facts, amount, referred_at, received_at,
    accepted_at, assigned_at, closed_at, outcome,
  acceptance_due_on, mediation_due_on, last_act_at, last_act_by, last_act, closing_days,
    operation_points, time_points, result_points,
  performance_due_on, performance, channel, first_contact_at, court_stage, court_stage_at)
SELECT bench.id(4, i), bench.id(1, court), CASE WHEN NOT is_returned THEN institution_id END, CASE
  WHEN is_returned THEN bench.id(1, court) ELSE institution_id END, CASE WHEN has_mediator
  THEN mediator_id END, CASE WHEN has_mediator THEN mediator_name END, status,
  year, '多元化解', i, '(' || year || ') 多元化解' || i || '号', source, dispute_type, '合同纠纷', '2025',
    '请求支付款项', '双方因履行发生争议。',
  round((200 + power(bench.u(i, 9), 6) * 900000)::numeric, 2),
  referred_at, referred_at, accepted_at, CASE WHEN has_mediator THEN assigned_at END, closed_at,
    CASE WHEN is_closed THEN outcome END,
  (referred_at + interval '4 days')::date, (accepted_at + interval '30 days')::date,
    coalesce(closed_at, accepted_at, referred_at), '测试员', CASE WHEN is_returned THEN 'case.declined'
    WHEN is_closed THEN 'case.closed' WHEN status = 'in_mediation' THEN 'case.taken'
    WHEN has_mediator THEN 'case.assigned' WHEN accepted_at IS NOT NULL THEN 'case.accepted'
      ELSE 'case.referred' END,
  days, CASE WHEN is_closed THEN 8 + bench.at(45, i, 21) ELSE 0 END,
  CASE WHEN NOT is_success THEN 0 WHEN days <= 7 THEN 10 WHEN days <= 15 THEN 8 WHEN days <= 30
    THEN 6 WHEN days <= 60 THEN 4 WHEN days <= 90 THEN 2 ELSE 0 END,
  CASE WHEN NOT is_closed THEN 0 WHEN is_success THEN CASE WHEN bench.u(i, 22) < 0.3 THEN 10
    ELSE 5 END ELSE CASE WHEN bench.u(i, 22) < 0.3 THEN 2 ELSE 1 END END,
  due_on, CASE WHEN bench.u(i, 41) < CASE WHEN due_on > heyi_day(bench.last()) THEN 0.1 ELSE 0.7 END
    AND due_on IS NOT NULL
    THEN CASE WHEN bench.u(i, 42) < 0.8 THEN 'voluntary' ELSE 'not_voluntary' END END,
  CASE WHEN source = 'party_application' THEN 'application' WHEN bench.u(i, 51) < 0.7 THEN 'api'
    WHEN bench.u(i, 51) < 0.95 THEN 'form'
    WHEN bench.u(i, 51) < 0.999 THEN 'records' ELSE 'sheet' END,
  CASE WHEN is_closed OR (status = 'in_mediation' AND bench.u(i, 81) < CASE
    WHEN assigned_at < bench.last() - interval '3 days' THEN 0.97 ELSE 0.5 END)
    THEN assigned_at + interval '4 hours' END,
  stages[at_stage], CASE WHEN at_stage IS NOT NULL
    THEN least(closed_at + (at_stage - 1) * interval '40 hours', bench.last()) END
FROM (SELECT *, accepted_at + interval '5 hours' AS assigned_at,
    CASE WHEN cardinality(stages) > 0 THEN CASE WHEN closed_at > bench.last() - interval '10 days'
      OR bench.u(i, 83) < 0.003
      THEN bench.at(cardinality(stages), i, 84) ELSE cardinality(stages) END END AS at_stage
  FROM (
  SELECT *, closed_at::date - referred_at::date AS days, extract(year
    FROM referred_at)::int AS year, is_closed AND outcome IN ('agreement',
    'settled_withdrawn') AS is_success,
    CASE WHEN is_closed AND outcome = 'agreement' THEN closed_at::date + 10 + bench.at(80, i,
      43) END AS due_on,
    status IN ('returned', 'returned_settled') AS is_returned,
    CASE WHEN NOT is_closed OR source NOT IN ('delegated_pre_filing', 'entrusted_ordinary',
      'entrusted_summary') THEN ARRAY[]::text[]
      WHEN outcome = 'agreement' AND source = 'delegated_pre_filing' THEN ARRAY['record_due',
        'record_submitted', 'record_returned', 'recorded']
      WHEN outcome = 'agreement' THEN ARRAY['record_due', 'record_submitted', 'paper_due',
        'paper_issued', 'paper_served']
      WHEN source <> 'delegated_pre_filing' THEN ARRAY['transfer_due', 'transferred', 'trial_due',
        'in_trial']
      WHEN outcome = 'settled_withdrawn' THEN ARRAY[]::text[]
      ELSE ARRAY['transfer_due', 'transferred', 'transfer_returned', 'filing_due',
        'filed'] END AS stages
  FROM (
    SELECT *, CASE WHEN is_closed
      THEN least(accepted_at + make_interval(hours => 10 + floor(power(bench.u(i, 12),
      1.4) * 1000)::int),
        bench.last() - make_interval(mins => bench.at(600, i, 85))) END AS closed_at
    FROM (
      SELECT g.i, g.status, g.referred_at, m.id AS mediator_id, m.name AS mediator_name,
        m.institution_id, bench.at(${COURTS}, g.i, 1, ${COURT_SKEW}) AS court,
        (${SOURCES})[bench.at(100, g.i, 5)] AS source, (${TYPES})[bench.at(100, g.i,
          6)] AS dispute_type, (${OUTCOMES})[bench.at(100, g.i, 7)] AS outcome,
        g.status IN ('closed', 'archived') AS is_closed, g.status NOT IN ('pending_acceptance',
          'pending_assignment', 'returned', 'returned_settled') AS has_mediator,
        CASE WHEN g.status NOT IN ('pending_acceptance', 'returned', 'returned_settled')
          THEN least(g.referred_at + make_interval(hours => 2 + bench.at(70, g.i, 8)),
            bench.last() - interval '12 hours') END AS accepted_at
      FROM (
        SELECT i,
          bench.last() - interval '13 hours' - make_interval(mins => floor(since * 1576800)::int)
           AS referred_at, CASE
          WHEN since * 1095 > 45 THEN CASE WHEN fate < 0.9 THEN 'closed' WHEN fate < 0.99
            THEN 'archived' WHEN fate < 0.998 THEN 'returned_settled' ELSE 'in_mediation' END
          WHEN since * 1095 > 30 THEN CASE WHEN fate < 0.93 THEN 'closed' ELSE 'in_mediation' END
          WHEN since * 1095 > 5 THEN CASE WHEN fate < 0.4 THEN 'closed' WHEN fate < 0.92
            THEN 'in_mediation' WHEN fate < 0.93 THEN 'returned' WHEN fate < 0.96
            THEN 'pending_mediator'
            WHEN fate < 0.97 THEN 'disclosure_review' ELSE 'pending_assignment' END
          ELSE CASE WHEN fate < 0.4 THEN 'pending_acceptance' WHEN fate < 0.7
            THEN 'pending_assignment' ELSE 'pending_mediator' END END AS status,
          (bench.at(${INSTITUTIONS}, i, 2,
            1.7) - 1) * ${MEDIATORS_EACH} + bench.at(${MEDIATORS_EACH}, i, 10, 1.3) AS chosen
        FROM (SELECT i, bench.u(i, 3) AS since, bench.u(i, 4) AS fate FROM generate_series($1::int,
          $2::int, 2) i ORDER BY since DESC) aged OFFSET 0) g
      JOIN bench.mediators m ON m.n = g.chosen OFFSET 0) begun OFFSET 0) ended OFFSET 0) counted
      OFFSET 0) staged`
