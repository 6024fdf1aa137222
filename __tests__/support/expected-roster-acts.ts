// 名册 and 陈述申辩, by hand as the others (expected-acts.ts).

export const EXPECTED_ROSTER_ACTS = {
  institution_admin: [
    'complaint:state',
    'hearing:list',
    'roster:list',
    'roster:read',
    'roster:recommend',
    'roster:request-renewal',
    'roster:attach',
    'roster:resign',
  ],
  mediator: ['complaint:state', 'hearing:list', 'own-roster:list', 'roster:read', 'roster:resign'],
  court_clerk: [
    'complaint:open-hearing',
    'roster:list',
    'roster:read',
    'roster:confirm',
    'roster:refuse',
    'roster:renew',
    'roster:suspend',
    'roster:resume',
    'roster:remove',
    'roster:attach',
  ],
  court_judge: ['roster:list', 'roster:read'],
  court_reviewer: ['roster:list', 'roster:read'],
} as const
