import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { mayRoleAct, READ_ACTS, WRITE_ACTS, type Act } from '@/lib/domain/access/acts'
import { VISITOR_ACTS } from '@/lib/domain/access/visitor-acts'
import type { ActorRole } from '@/lib/domain/access/roles'
import {
  callsOneOf,
  COMPOSE_USE_CASE,
  DEFINE_ACTION,
  DEFINE_ENTRY_ACTION,
  DEFINE_ROUTE,
  DEFINE_USE_CASE,
  USE_CASE_MAKERS,
  DEFINE_VISITOR_ACT,
  DEFINE_VISITOR_ACTION,
  DEFINE_VISITOR_ROUTE,
  importedCalls,
  importedNames,
  READ_AGAIN,
  READ_DEFINITIONS,
  stringGiven,
} from '../architecture/imported-calls'
import { FILES, ROOT } from '../architecture/source-tree'

// Doors are counted: what the build itself lists as server actions and routes, against the act
// table. A new door without an act, an act without a door, or a door in a surface whose people lack
// the act, fails here.

const manifestPath = join(ROOT, '.next', 'server', 'server-reference-manifest.json')
const routesPath = join(ROOT, '.next', 'server', 'app-paths-manifest.json')

type Manifest = {
  readonly node: Record<string, { readonly filename: string; readonly exportedName: string }>
  readonly edge: Record<string, unknown>
}

function readBuild<T>(path: string): T {
  if (!existsSync(path))
    throw new Error('there is no build to read: run `npm run build` (npm test does it first)')
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** The act that a use-case or query file defines. */
function actOf(file: string): Act | null {
  const definition = importedCalls(file).find(({ fn }) =>
    [DEFINE_USE_CASE, COMPOSE_USE_CASE, ...USE_CASE_MAKERS, ...READ_DEFINITIONS].includes(fn),
  )
  return definition ? (stringGiven(definition.call, 'act') as Act | null) : null
}

/** Exported name → act, for one server-actions file. */
function actsOfActionsFile(file: string): Map<string, Act> {
  const acts = new Map<string, Act>()
  const names = importedNames(file)
  for (const { fn, call } of importedCalls(file)) {
    if (fn !== DEFINE_ACTION || !ts.isVariableDeclaration(call.parent)) continue
    const useCase = names.get(call.arguments[0]?.getText() ?? '')
    const act = useCase ? actOf(useCase.split('#')[0]!) : null
    if (act) acts.set(call.parent.name.getText(), act)
  }
  return acts
}

const SURFACES: readonly (readonly [RegExp, readonly ActorRole[]])[] = [
  [/^app\/\(institution\)\//, ['institution_admin']],
  [/^app\/\(mediator\)\//, ['mediator']],
  [/^app\/\(party\)\//, ['party']],
  [/^app\/\(system\)\//, ['system_admin']],
  [/^app\/\(security\)\//, ['security_admin']],
  [/^app\/\(court-admin\)\//, ['court_admin']],
  [/^app\/\(audit\)\//, []],
  // Complaints are answered by clerks alone (ADR 0105); to a judge the pages do not exist.
  [/^app\/\(court\)\/court\/complaints\//, ['court_clerk']],
  // A judge refers none (ADR 0125).
  [/^app\/\(court\)\/court\/refer\//, ['court_clerk']],
  // Judges alone make a 调解书 (ADR 0131).
  [/^app\/\(court\)\/court\/cases\/\[caseId\]\/stage\/judge\//, ['court_judge']],
  // Judges read what becomes of a referral that was not taken, and of a case after its mediation;
  // clerks act (ADR 0124, 0131).
  [
    /^app\/\(court\)\/court\/cases\/\[caseId\]\/(recall|refer-again|end|undo|stage)\//,
    ['court_clerk'],
  ],
  // The roster is the clerks' to decide on; the others of a court read it (ADR 0133).
  [/^app\/\(court\)\/court\/roster\//, ['court_clerk']],
  // Judges read what a clerk called for (ADR 0127).
  [/^app\/\(court\)\/court\/chases\//, ['court_clerk']],
  // Reviews are assigned by clerks (ADR 0135).
  [/^app\/\(court\)\/court\/reviews\//, ['court_clerk']],
  // Judges alone refuse, rule and decide on a withdrawal (ADR 0126).
  [/^app\/\(court\)\/court\/confirmations\/.*\/judge\//, ['court_judge']],
  // Judges alone give guidance to mediators (ADR 0151).
  [/^app\/\(court\)\/court\/guidance\//, ['court_judge']],
  // A reviewer reads the same pages and has no act (ADR 0058).
  [/^app\/\(court\)\//, ['court_clerk', 'court_judge']],
  // 常用语 (ADR 0070): no others keep any.
  [/^app\/account\/phrases\//, ['institution_admin', 'mediator']],
  // 公告 (ADR 0166): parties see none, and three kinds of administrators publish. Nor have parties
  // a password, to which 两步验证 is the second step (ADR 0164).
  [/^app\/account\/announcements\/keep\//, ['system_admin', 'court_admin', 'institution_admin']],
  [
    /^app\/account\/(announcements|second-factor)\//,
    [
      'institution_admin',
      'mediator',
      'court_clerk',
      'court_judge',
      'court_reviewer',
      'system_admin',
      'security_admin',
      'court_admin',
      'auditor',
    ],
  ],
  [
    /^app\/account\//,
    [
      'institution_admin',
      'mediator',
      'court_clerk',
      'court_judge',
      'court_reviewer',
      'party',
      'system_admin',
      'security_admin',
      'court_admin',
      'auditor',
    ],
  ],
]

const listed = () => Object.values(readBuild<Manifest>(manifestPath).node)
/** Files of forms of people without an account: at the door, and of the public pages. */
const isMadeBy = (maker: string) => (each: { readonly filename: string }) =>
  importedCalls(each.filename).some(({ fn }) => fn === maker)
/** Someone at the door, who is not known yet, acts in no one's name. */
const isOfEntry = isMadeBy(DEFINE_ENTRY_ACTION)
const isOfVisitor = isMadeBy(DEFINE_VISITOR_ACTION)
/** The server actions that act for an account. */
const built = () =>
  listed().filter(
    (each) => each.filename !== READ_AGAIN.file && !isOfEntry(each) && !isOfVisitor(each),
  )

/** Exported name → act of a visitor, for one file of server actions. */
function visitorActsOfFile(file: string): Map<string, string> {
  const acts = new Map<string, string>()
  const names = importedNames(file)
  for (const { fn, call } of importedCalls(file)) {
    if (fn !== DEFINE_VISITOR_ACTION || !ts.isVariableDeclaration(call.parent)) continue
    const made = names.get(call.arguments[0]?.getText() ?? '')?.split('#')[0]
    const definition = made && importedCalls(made).find((each) => each.fn === DEFINE_VISITOR_ACT)
    const act = definition && stringGiven(definition.call, 'act')
    if (act) acts.set(call.parent.name.getText(), act)
  }
  return acts
}

test('公众页面的动作、收文件的路由与访客的行为逐项对应', () => {
  const acts = listed()
    .filter(isOfVisitor)
    .map(({ filename, exportedName }) => visitorActsOfFile(filename).get(exportedName))
    .concat(routeFiles().flatMap((file) => actsOfRoute(file, DEFINE_VISITOR_ROUTE)))
  expect(acts.sort()).toEqual([...VISITOR_ACTS].sort())
})

test('没有账号的人只有这几处表单', () => {
  const names = listed().filter(isOfEntry)
  expect(names.map(({ filename, exportedName }) => `${filename}#${exportedName}`).sort()).toEqual([
    'app/(public)/activate/actions.ts#activateAction',
    'app/(public)/apply/prove/actions.ts#proveApplicationAction',
    'app/(public)/join/actions.ts#enterByCodeAction',
    'app/(public)/join/actions.ts#enterByLinkAction',
    'app/(public)/sign-in/actions.ts#enterAgainAction',
    'app/(public)/sign-in/actions.ts#enterByPhoneCodeAction',
    'app/(public)/sign-in/actions.ts#sendCodeAction',
    'app/(public)/sign-in/actions.ts#sendCodeAgainAction',
  ])
})

test('不办理行为的服务器动作只有一个：重新读取页面', () => {
  expect(
    listed()
      .filter(({ filename }) => filename === READ_AGAIN.file)
      .map(({ exportedName }) => exportedName),
  ).toEqual([READ_AGAIN.name])
})

test('构建出的每个服务器动作都办理行为表里的行为', () => {
  const broken = built().filter(
    ({ filename, exportedName }) => !actsOfActionsFile(filename).has(exportedName),
  )
  expect(broken).toEqual([])
})

test('构建出的服务器动作与源码恰好一致，没有 Edge 上的', () => {
  const inSource = FILES.filter((file) => /(^|\/)actions\.ts$/.test(file)).flatMap((file) =>
    [...actsOfActionsFile(file).keys()].map((name) => `${file}#${name}`),
  )
  expect(
    built()
      .map(({ filename, exportedName }) => `${filename}#${exportedName}`)
      .sort(),
  ).toEqual(inSource.sort())
  expect(readBuild<Manifest>(manifestPath).edge).toEqual({})
})

test('每个动作所在的端，其用户都有这项权限', () => {
  const broken = built().flatMap(({ filename, exportedName }) => {
    const act = actsOfActionsFile(filename).get(exportedName)
    const roles = SURFACES.find(([path]) => path.test(filename))?.[1] ?? []
    const mayAll =
      act !== undefined && roles.length > 0 && roles.every((role) => mayRoleAct(role, act))
    return mayAll ? [] : [`${filename}#${exportedName} → ${act}`]
  })
  expect(broken).toEqual([])
})

test('分几步办理的行为，每一步都是同一个行为', () => {
  const composed = FILES.filter((file) => callsOneOf(file, [COMPOSE_USE_CASE]))
  expect(composed).not.toEqual([])
  const steps = composed.flatMap((file) => {
    const files = [...importedNames(file).values()].map((name) => name.split('#')[0]!)
    const defining = files.filter((each) => callsOneOf(each, [DEFINE_USE_CASE]))
    return defining.map((step) => ({ file, step, act: actOf(step), of: actOf(file) }))
  })
  expect(new Set(steps.map(({ file }) => file)).size).toBe(composed.length)
  expect(steps.filter(({ act, of }) => act !== of)).toEqual([])
})

/**
 * Routes that answer without an act: sign-in itself, health, the API's own description, the PDF
 * reader's program, how fast a line is, what a provider of SMS reports.
 */
const WITHOUT_ACT = [
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/health/live/route.ts',
  'app/api/health/ready/route.ts',
  'app/api/line-check/route.ts',
  'app/api/v1/openapi.json/route.ts',
  'app/api/pdf-reader/[version]/[folder]/[file]/route.ts',
  'app/api/v1/delivery-reports/[token]/route.ts',
]

const routeFiles = () =>
  Object.keys(readBuild<Record<string, string>>(routesPath))
    .filter((path) => path.startsWith('/api/') || /\/route$/.test(path))
    .filter((path) => path !== '/icon.svg/route' && path !== '/favicon.ico/route')
    .map((path) => `app${path}.ts`)

/** Acts that a route file hands to defineRoute, or to the one of visitors. */
function actsOfRoute(file: string, maker = DEFINE_ROUTE): string[] {
  return importedCalls(file).flatMap(({ fn, call }) => {
    const act = call.arguments[0]
    return fn === maker && act && ts.isStringLiteral(act) ? [act.text] : []
  })
}

test('除列明的以外，构建出的每个路由都办理行为表里的行为', () => {
  const all: readonly string[] = [...READ_ACTS, ...WRITE_ACTS]
  const broken = routeFiles().filter(
    (file) =>
      !WITHOUT_ACT.includes(file) &&
      actsOfRoute(file, DEFINE_VISITOR_ROUTE).length === 0 &&
      (actsOfRoute(file).length === 0 || actsOfRoute(file).some((act) => !all.includes(act))),
  )
  expect(broken).toEqual([])
})

test('行为表里的每项写入都有入口，每项读取都有页面使用', () => {
  const actions = built().map(({ filename, exportedName }) =>
    actsOfActionsFile(filename).get(exportedName),
  )
  const routes = routeFiles().flatMap((file) => actsOfRoute(file))
  const queries = FILES.filter((file) => file.startsWith('lib/queries/')).map(actOf)
  const doors = new Set<string | null | undefined>([...actions, ...routes])
  expect(WRITE_ACTS.filter((act) => !doors.has(act))).toEqual([])
  expect(READ_ACTS.filter((act) => !doors.has(act) && !queries.includes(act))).toEqual([])
})
