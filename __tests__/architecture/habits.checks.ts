import ts from 'typescript'
import {
  callsOneOf,
  DEFINE_ACTION,
  DEFINE_ENTRY_ACTION,
  DEFINE_VISITOR_ACTION,
  DEFINE_USE_CASE,
  isCallOf,
  PRINTED_BY,
  READ_AGAIN,
  READ_DEFINITIONS,
  SET_CLOCK,
} from './imported-calls'
import { directiveOf, FILES, importsOf, STYLE_SHEETS, textOf, treeOf, visit } from './source-tree'

// Habits that a reader would otherwise have to remember.

/** Whether a file has such a node. */
function has(file: string, fits: (node: ts.Node) => boolean): boolean {
  let found = false
  visit(treeOf(file), (node) => {
    found ||= fits(node)
  })
  return found
}

const lineCount = (file: string) => textOf(file).trimEnd().split('\n').length

test('没有超过 300 行的文件', () => {
  expect(STYLE_SHEETS.length).toBeGreaterThan(0)
  expect([...FILES, ...STYLE_SHEETS].filter((file) => lineCount(file) > 300)).toEqual([])
})

test('文件都短：一半不超过 50 行，九成不超过 135 行', () => {
  const product = FILES.filter((file) => /^(app|components|lib|scripts|prisma\/seed)\//.test(file))
    .map(lineCount)
    .sort((a, b) => a - b)
  expect(product[Math.floor(product.length / 2)]).toBeLessThanOrEqual(50)
  expect(product[Math.floor(product.length * 0.9)]).toBeLessThanOrEqual(135)
})

test('没有叫 utils、helpers、common 的文件', () => {
  expect(
    FILES.filter((file) => /(^|\/)(utils?|helpers?|common|misc|manager)(\/|\.|$)/.test(file)),
  ).toEqual([])
})

test('没有页面写 no-referrer：没有脚本时，它的表单以 null 为来源，会被拒绝', () => {
  expect(FILES.filter((file) => /referrer: ['"]no-referrer/.test(textOf(file)))).toEqual([])
})

test('文件名一律小写加连字符', () => {
  const framework = /^(\[.*\]|\(.*\)|_components|__tests__|zh-CN)$/
  const broken = FILES.filter((file) =>
    file
      .split('/')
      .some((part) => !framework.test(part) && !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(part)),
  )
  expect(broken).toEqual([])
})

test('中文只出现在文字表、演示数据、运维命令和测试里', () => {
  // The suffix of a case number is part of its grammar, like a bracket; the words that a rule looks
  // for in the text of an agreement are part of that rule.
  const allowed =
    /^(lib\/labels\/|lib\/documents\/templates\/|prisma\/seed\/|scripts\/|__tests__\/|lib\/domain\/case-number\/|lib\/domain\/(?:agreement|confirmation)\/wording\/)/
  const broken = FILES.filter((file) => !allowed.test(file)).flatMap((file) => {
    const found: string[] = []
    visit(treeOf(file), (node) => {
      const isText =
        ts.isStringLiteral(node) ||
        ts.isNoSubstitutionTemplateLiteral(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node) ||
        ts.isJsxText(node) ||
        ts.isRegularExpressionLiteral(node)
      if (isText && /\p{Script=Han}/u.test(node.text))
        found.push(`${file}: ${node.text.trim().slice(0, 30)}`)
    })
    return found
  })
  expect(broken).toEqual([])
})

test('时钟和环境变量只在 lib/platform 读取', () => {
  const allowed = /^(lib\/platform\/|scripts\/|prisma\/|__tests__\/|[^/]+$)/
  const broken = FILES.filter((file) => !allowed.test(file)).flatMap((file) => {
    const found: string[] = []
    visit(treeOf(file), (node) => {
      const isNewDate =
        ts.isNewExpression(node) &&
        node.expression.getText() === 'Date' &&
        (node.arguments?.length ?? 0) === 0
      const isNow = ts.isCallExpression(node) && node.expression.getText() === 'Date.now'
      const isEnvironment = ts.isPropertyAccessExpression(node) && node.getText() === 'process.env'
      if (isNewDate || isNow || isEnvironment) found.push(`${file}: ${node.getText()}`)
    })
    return found
  })
  // A browser's own clock is the only one a client component can have (a form's default time); it
  // decides nothing.
  expect(
    broken.filter((entry) => directiveOf(entry.slice(0, entry.indexOf(':'))) !== 'client'),
  ).toEqual([])
})

test('只有演示数据和测试可以设定时钟', () => {
  const teller = /^(prisma\/seed\/|__tests__\/|lib\/platform\/clock\.ts$)/
  expect(FILES.filter((file) => !teller.test(file) && callsOneOf(file, [SET_CLOCK]))).toEqual([])
  expect(FILES.some((file) => callsOneOf(file, [SET_CLOCK]))).toBe(true)
})

test('服务器动作文件的每个导出都由 defineAction 产生，不用账号的由 defineEntryAction 或者 defineVisitorAction，只有重新读取页面的除外', () => {
  expect(directiveOf(READ_AGAIN.file)).toBe('server')
  const acting = FILES.filter((file) => directiveOf(file) === 'server' && file !== READ_AGAIN.file)
  const broken = acting.flatMap((file) =>
    treeOf(file).statements.flatMap((statement) => {
      if (
        ts.isImportDeclaration(statement) ||
        (ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression))
      )
        return []
      if (!ts.isVariableStatement(statement))
        return [`${file}: ${statement.getText().slice(0, 60)}`]
      return statement.declarationList.declarations.flatMap((declaration) => {
        return [DEFINE_ACTION, DEFINE_ENTRY_ACTION, DEFINE_VISITOR_ACTION].some((fn) =>
          isCallOf(file, declaration.initializer, fn),
        )
          ? []
          : [`${file}: ${declaration.name.getText()}`]
      })
    }),
  )
  expect(broken).toEqual([])
})

test('法院的页面的服务器动作，逐处列出', () => {
  expect(
    FILES.filter((file) => file.startsWith('app/(court)/') && directiveOf(file) === 'server'),
  ).toEqual([
    'app/(court)/court/cases/[caseId]/end/actions.ts',
    'app/(court)/court/cases/[caseId]/recall/actions.ts',
    'app/(court)/court/cases/[caseId]/refer-again/actions.ts',
    'app/(court)/court/cases/[caseId]/stage/actions.ts',
    'app/(court)/court/cases/[caseId]/stage/judge/actions.ts',
    'app/(court)/court/cases/[caseId]/suspicion/actions.ts',
    'app/(court)/court/cases/[caseId]/undo/actions.ts',
    'app/(court)/court/chases/actions.ts',
    'app/(court)/court/complaints/[complaintId]/actions.ts',
    'app/(court)/court/confirmations/[confirmationId]/actions.ts',
    'app/(court)/court/confirmations/[confirmationId]/judge/actions.ts',
    'app/(court)/court/confirmations/[confirmationId]/ruling/actions.ts',
    'app/(court)/court/confirmations/[confirmationId]/ruling/judge/actions.ts',
    'app/(court)/court/confirmations/hearings/[hearingId]/judge/actions.ts',
    'app/(court)/court/guidance/actions.ts',
    'app/(court)/court/refer/actions.ts',
    'app/(court)/court/refer/sheets/[importId]/actions.ts',
    'app/(court)/court/reviews/actions.ts',
    'app/(court)/court/roster/[entryId]/actions.ts',
    'app/(court)/court/roster/confirm/actions.ts',
  ])
})

test('只能在服务器运行的模块都引入 server-only', () => {
  const mustSay = (file: string) =>
    /^lib\/(data\/(door|stores\/)|queries\/[^/]+\/(get|find)-|edge\/(action\/define-|route\/define-|page\/or-not-found)|files\/)/.test(
      file,
    ) ||
    (/^lib\/(use-cases|queries)\//.test(file) &&
      callsOneOf(file, [DEFINE_USE_CASE, ...READ_DEFINITIONS]))
  const isPure =
    /^lib\/files\/(content-kind|check-files|zip-directory|recognising-child|drawing-child|draw-page|joining-thread)/
  const broken = FILES.filter(
    (file) =>
      mustSay(file) &&
      !isPure.test(file) &&
      !importsOf(file).some(({ specifier }) => specifier === 'server-only'),
  )
  expect(broken).toEqual([])
})

test('留存的文件只有一种检查', () => {
  const checking = FILES.filter((file) => file.startsWith('lib/')).filter((file) =>
    callsOneOf(file, ['lib/files/check-files.ts#checkFiles']),
  )
  expect(checking).toEqual(['lib/files/check-upload.ts'])
})

test('收下文件的入口都经过这一种检查；正文只有一处读', () => {
  const edge = FILES.filter((file) => /^(lib\/edge|app\/api)\//.test(file))
  const keeping = edge.filter(
    (file) =>
      /\/receive-[^/]+$/.test(file) && callsOneOf(file, ['lib/files/file-store.ts#keepFiles']),
  )
  expect(keeping.length).toBeGreaterThan(2)
  const CHECKS = ['checkUpload', 'checkUploads'].map((name) => `lib/files/check-upload.ts#${name}`)
  // 发言里的文件先过同一种检查，再去掉照片里的拍摄信息.
  const ofMessages = 'lib/files/check-message-files.ts'
  expect(callsOneOf(ofMessages, CHECKS)).toBe(true)
  const all = [...CHECKS, `${ofMessages}#checkMessageFile`]
  // A chunk of a recording is no file by itself: what it is shows when the parts are joined.
  const ofRecordings = 'lib/edge/recording/receive-chunks.ts'
  const unchecked = keeping.filter((file) => !callsOneOf(file, all))
  expect(unchecked).toEqual([ofRecordings])
  const READS = /\b(request|req)\s*\.\s*(body|arrayBuffer|blob|bytes|formData|json|text|clone)\b/
  expect(edge.filter((file) => READS.test(textOf(file)))).toEqual([
    'lib/edge/upload/read-limited.ts',
  ])
})

test('收下案件文件的入口都照单个文件上限，别的写明是哪些', () => {
  const keeping = FILES.filter((file) => /^lib\/edge\/.*\/receive-[^/]+$/.test(file)).filter(
    (file) => callsOneOf(file, ['lib/files/file-store.ts#keepFiles']),
  )
  const limited = ['lib/edge/upload/read-file-limit.ts#readFileLimit']
  expect(keeping.filter((file) => !callsOneOf(file, limited))).toEqual([
    // In the use-case, in the transaction that takes the files.
    'lib/edge/api-v1/receive-referral.ts',
    // No files of cases.
    'lib/edge/document/receive-template.ts',
    'lib/edge/recording/receive-chunks.ts',
    'lib/edge/roster/receive-paper.ts',
    // In the use-case that takes the announcement.
    'lib/edge/upload/receive-photo.ts',
  ])
  for (const file of ['referral/submit-referral', 'upload/start-upload'])
    expect(textOf(`lib/use-cases/${file}.ts`)).toMatch(/readFileMb/)
})

test('上传的表格只在单独的线程里读和判断', () => {
  const thread = 'lib/use-cases/import/judging-thread.ts'
  for (const part of [/\/read-sheet$/, /\/judged-lists$/])
    expect(
      FILES.filter((file) => file.startsWith('lib/')).filter((file) =>
        importsOf(file).some(({ specifier }) => part.test(specifier)),
      ),
    ).toEqual([thread])
})

test('没有 any、ts-ignore、关闭的规范检查、跳过或独占的测试', () => {
  const hatch =
    /@ts-ignore|@ts-expect-error|eslint-disable|\bas any\b|: any\b|\b(it|test|describe)\.(skip|only)\(|\b(TODO|FIXME|XXX)\b/
  expect(
    FILES.filter((file) => !file.startsWith('__tests__/architecture/') && hatch.test(textOf(file))),
  ).toEqual([])
})

test('没有只作转出口的 index 文件', () => {
  expect(FILES.filter((file) => /(^|\/)index\.(ts|tsx)$/.test(file))).toEqual([])
})

test('列表打印出来写明是谁在什么时候打印的；只有上传表格的一页不打印', () => {
  const isList = (node: ts.Node) =>
    (ts.isJsxAttribute(node) && node.getText() === 'data-print="list"') ||
    (ts.isJsxOpeningLikeElement(node) && node.tagName.getText() === 'ListPage')
  const printed = FILES.filter((file) => file.startsWith('app/') && has(file, isList))
  expect(printed.length).toBeGreaterThan(10)
  expect(printed.filter((file) => !callsOneOf(file, [PRINTED_BY]))).toEqual([
    'app/_components/import-list.tsx',
  ])
})

test('日期、月份和文件的输入框各只有一种，日期另有手机的', () => {
  const native = FILES.filter(
    (file) =>
      /^(app|components)\//.test(file) && /type(="|: ')(date|month|file)['"]/.test(textOf(file)),
  )
  expect(native.sort()).toEqual([
    'components/forms/day-input.tsx',
    'components/forms/month-input.tsx',
    'components/forms/phone-day-input.tsx',
    'components/ui/file-input.tsx',
  ])
})

test('站内链接只有一种写法，图标只从图标集来', () => {
  const drawn = FILES.filter((file) => /^(app|components)\//.test(file))
  const marked = drawn.filter((file) => textOf(file).includes('data-soft'))
  expect(marked.sort()).toEqual(['components/layout/soft-links.tsx', 'components/ui/soft-link.tsx'])
  const icons = drawn.filter((file) =>
    importsOf(file).some(({ specifier }) => specifier.startsWith('lucide-react')),
  )
  expect(icons).toEqual([])
})
