import { callsOneOf, DEFINE_USE_CASE } from './imported-calls'
import { FILES, importsOf } from './source-tree'

// Who may import whom. An allow-list: a room that is not named here, or an import that is not
// allowed, fails.

type Room = { readonly name: string; readonly path: RegExp; readonly mayImport: readonly string[] }

const ROOMS: readonly Room[] = [
  { name: 'domain', path: /^lib\/domain\//, mayImport: ['domain'] },
  { name: 'platform', path: /^lib\/platform\//, mayImport: ['platform', 'domain'] },
  { name: 'labels', path: /^lib\/labels\//, mayImport: ['labels', 'domain'] },
  { name: 'generated', path: /^lib\/data\/generated\//, mayImport: ['generated'] },
  { name: 'data', path: /^lib\/data\//, mayImport: ['data', 'generated', 'platform', 'domain'] },
  { name: 'files', path: /^lib\/files\//, mayImport: ['files', 'platform', 'domain', 'data'] },
  {
    name: 'documents',
    path: /^lib\/documents\//,
    mayImport: ['documents', 'labels', 'platform', 'domain'],
  },
  {
    name: 'channels',
    path: /^lib\/channels\//,
    mayImport: ['channels', 'labels', 'platform', 'domain'],
  },
  {
    name: 'jobs',
    path: /^lib\/jobs\//,
    mayImport: ['jobs', 'channels', 'data', 'files', 'documents', 'labels', 'platform', 'domain'],
  },
  { name: 'auth', path: /^lib\/auth\//, mayImport: ['auth', 'data', 'platform', 'domain'] },
  {
    name: 'use-cases',
    path: /^lib\/use-cases\//,
    mayImport: ['use-cases', 'data', 'files', 'documents', 'auth', 'labels', 'platform', 'domain'],
  },
  {
    name: 'queries',
    path: /^lib\/queries\//,
    // jobs: an auditor runs the verification of the operator's command on their own page.
    mayImport: [
      'queries',
      'data',
      'files',
      'documents',
      'jobs',
      'auth',
      'labels',
      'platform',
      'domain',
    ],
  },
  { name: 'action state', path: /^lib\/edge\/action\/action-state\.ts$/, mayImport: [] },
  {
    name: 'edge',
    path: /^lib\/edge\//,
    mayImport: [
      'edge',
      'channels',
      'action state',
      'jobs',
      'use-cases',
      'queries',
      'auth',
      'data',
      'files',
      'documents',
      'labels',
      'platform',
      'domain',
    ],
  },
  { name: 'ui', path: /^components\/ui\//, mayImport: ['ui', 'labels', 'domain'] },
  {
    name: 'forms',
    path: /^components\/forms\//,
    mayImport: ['forms', 'ui', 'labels', 'domain', 'action state'],
  },
  {
    name: 'layout',
    path: /^components\/layout\//,
    mayImport: ['layout', 'ui', 'forms', 'labels', 'domain', 'action state'],
  },
  {
    name: 'list',
    path: /^components\/list\//,
    mayImport: ['list', 'layout', 'forms', 'ui', 'labels', 'domain', 'action state'],
  },
  {
    name: 'charts',
    path: /^components\/charts\//,
    mayImport: ['charts', 'ui', 'labels', 'domain'],
  },
  {
    name: 'noun views',
    path: /^components\//,
    mayImport: [
      'noun views',
      'charts',
      'list',
      'layout',
      'forms',
      'ui',
      'labels',
      'domain',
      'queries (types)',
      'action state',
    ],
  },
  {
    name: 'app',
    path: /^app\//,
    mayImport: [
      'app',
      'noun views',
      'charts',
      'list',
      'layout',
      'forms',
      'ui',
      'edge',
      'action state',
      'queries',
      'use-cases',
      'auth',
      'labels',
      'domain',
      'platform',
    ],
  },
  {
    name: 'seed',
    path: /^prisma\/seed\//,
    mayImport: [
      'seed',
      // 定稿 and 归档 of the demonstration are those of the application.
      'edge',
      'jobs',
      'documents',
      'use-cases',
      'queries',
      'files',
      'auth',
      'data',
      'generated',
      'labels',
      'platform',
      'domain',
    ],
  },
  {
    name: 'scripts',
    path: /^scripts\//,
    mayImport: [
      'scripts',
      'channels',
      'offline check',
      'jobs',
      'use-cases',
      'queries',
      'files',
      'documents',
      'auth',
      'data',
      'labels',
      'platform',
      'domain',
    ],
  },
  // What an exported dossier carries with it: plain JavaScript that the command runs too.
  { name: 'offline check', path: /^assets\/dossier-check\//, mayImport: [] },
  { name: 'tests', path: /^__tests__\//, mayImport: ['*'] },
  {
    name: 'root',
    path: /^[^/]+$/,
    mayImport: ['root', 'jobs', 'edge', 'platform', 'domain', 'scripts', 'labels', 'auth'],
  },
]

function roomOf(file: string): Room | undefined {
  return ROOMS.find(({ path }) => path.test(file))
}

function isAllowed(room: Room, target: Room, typeOnly: boolean): boolean {
  return (
    room.mayImport.includes('*') ||
    room.mayImport.includes(target.name) ||
    (typeOnly && room.mayImport.includes(`${target.name} (types)`))
  )
}

test('每个文件都属于一个已知的房间', () => {
  expect(FILES.filter((file) => !roomOf(file))).toEqual([])
})

test('每个房间只引入允许引入的房间', () => {
  const broken = FILES.flatMap((file) =>
    importsOf(file).flatMap(({ to, typeOnly, specifier }) => {
      if (to === null) return []
      const room = roomOf(file)
      const target = roomOf(to)
      return room && target && isAllowed(room, target, typeOnly) ? [] : [`${file} → ${specifier}`]
    }),
  )
  expect(broken).toEqual([])
})

test('只有 lib/data 引入 Prisma', () => {
  const prisma = (specifier: string, to: string | null) =>
    /^@prisma\/|^prisma(\/|$)/.test(specifier) || (to?.startsWith('lib/data/generated/') ?? false)
  const broken = FILES.filter(
    (file) => !/^lib\/data\/|^scripts\/|^prisma\/|^prisma\.config|^__tests__\//.test(file),
  ).flatMap((file) =>
    importsOf(file)
      .filter(({ specifier, to }) => prisma(specifier, to))
      .map(({ specifier }) => `${file} → ${specifier}`),
  )
  expect(broken).toEqual([])
})

test('next-auth 只在 lib/auth 和它的路由里出现', () => {
  const broken = FILES.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => /^next-auth/.test(specifier))
      .map(() => file),
  ).filter(
    (file) => !/^lib\/auth\/|^app\/api\/auth\/|^__tests__\/|^app\/\(public\)\/sign-in\//.test(file),
  )
  expect(broken).toEqual([])
})

test('规则层只引入自己和 zod，不引入 Node、Next、React、Prisma', () => {
  const broken = FILES.filter((file) => file.startsWith('lib/domain/')).flatMap((file) =>
    importsOf(file)
      .filter(({ to, specifier }) => to === null && specifier !== 'zod')
      .map(({ specifier }) => `${file} → ${specifier}`),
  )
  expect(broken).toEqual([])
})

test('行为不引入 Next，也不引入别的行为', () => {
  const useCases = FILES.filter((file) => file.startsWith('lib/use-cases/'))
  const next = useCases.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => /^next(\/|$)/.test(specifier))
      .map(() => file),
  )
  const isAct = (file: string) =>
    file.startsWith('lib/use-cases/') && callsOneOf(file, [DEFINE_USE_CASE])
  expect(useCases.filter(isAct).length).toBeGreaterThan(30)
  const another = useCases.filter(isAct).flatMap((file) =>
    importsOf(file)
      .filter(({ to }) => to && isAct(to))
      .map(({ specifier }) => `${file} → ${specifier}`),
  )
  expect([...next, ...another]).toEqual([])
})

test('各端的页面互不引入', () => {
  const surfaceOf = (file: string) => /^app\/\(([a-z]+)\)\//.exec(file)?.[1]
  const broken = FILES.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ to }) => to && surfaceOf(file) && surfaceOf(to) && surfaceOf(file) !== surfaceOf(to),
      )
      .map(({ specifier }) => `${file} → ${specifier}`),
  )
  expect(broken).toEqual([])
})
