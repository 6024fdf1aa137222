// The periods that run at the court, before the mediation or after it (domain.md, 期限总表).
import { IN_FORCE_SINCE } from '../law-dates'
import type { ClockRule } from './clock-rules'
import { day, inTurn } from './rules-in-turn'

const {
  confirmationRules,
  civilProcedureOf2021,
  civilProcedureInterpretationOf2022,
  civilProcedureOf2023,
} = IN_FORCE_SINCE

export const COURT_CLOCK_RULES: readonly ClockRule[] = [
  ...inTurn(
    {
      kind: 'filing',
      start: 'complaint_received',
      length: 7,
      unit: 'calendar_day',
      pausedBy: [],
      extension: null,
      lapse: 'reminder',
    },
    [[day(civilProcedureOf2021), 'civil_procedure_126']],
  ),
  ...inTurn(
    {
      kind: 'confirmation_application',
      start: 'agreement_effective',
      length: 30,
      unit: 'calendar_day',
      pausedBy: [],
      extension: null,
      lapse: 'right_lost',
    },
    [
      [day(civilProcedureOf2021), 'civil_procedure_201_of_2021'],
      [day(civilProcedureOf2023), 'civil_procedure_205'],
    ],
  ),
  ...inTurn(
    {
      kind: 'confirmation_admission',
      start: 'confirmation_applied',
      length: 3,
      unit: 'calendar_day',
      pausedBy: [],
      extension: null,
      lapse: 'reminder',
    },
    [[day(confirmationRules), 'confirmation_rules_4']],
  ),
  ...inTurn(
    {
      kind: 'confirmation_review',
      start: 'confirmation_admitted',
      length: 15,
      unit: 'calendar_day',
      pausedBy: [],
      extension: { by: 'court_president', days: 10 },
      lapse: 'reminder',
    },
    [[day(confirmationRules), 'confirmation_rules_5']],
  ),
  ...inTurn(
    {
      kind: 'confirmation_trial',
      start: 'confirmation_admitted',
      length: 30,
      unit: 'calendar_day',
      pausedBy: [],
      extension: { by: 'court_president', days: null },
      lapse: 'reminder',
    },
    [[day(civilProcedureOf2021), 'civil_procedure_187']],
  ),
  ...inTurn(
    {
      kind: 'objection_of_party',
      start: 'ruling_received',
      length: 15,
      unit: 'calendar_day',
      pausedBy: [],
      extension: null,
      lapse: 'right_lost',
    },
    [[day(civilProcedureInterpretationOf2022), 'civil_procedure_interpretation_372']],
  ),
  ...inTurn(
    {
      kind: 'objection_of_third',
      start: 'infringement_known',
      length: 6,
      unit: 'month',
      pausedBy: [],
      extension: null,
      lapse: 'right_lost',
    },
    [[day(civilProcedureInterpretationOf2022), 'civil_procedure_interpretation_372']],
  ),
  ...inTurn(
    {
      kind: 'enforcement',
      start: 'performance_due',
      length: 2,
      unit: 'year',
      pausedBy: [],
      extension: null,
      lapse: 'may_be_contested',
    },
    [
      [day(civilProcedureOf2021), 'civil_procedure_246_of_2021'],
      [day(civilProcedureOf2023), 'civil_procedure_250'],
    ],
  ),
]
