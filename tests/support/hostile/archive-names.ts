/** Names that leave their folder, mean a device, hide another file, or show as what they are not. */
import { crc32 } from 'node:zlib'
import type { ErrorCode } from '../../../shared/kernel/errors.ts'
import { extraField } from '../make/zip.ts'
import { withGood } from './archive.ts'
import type { HostileArchive } from './archive.ts'

const named = (title: string, expect: ErrorCode, ...names: (string | Buffer)[]): HostileArchive =>
  withGood(title, expect, () =>
    names.map((name, i) => ({ name, content: String(name).endsWith('/') ? '' : `file ${i}` })),
  )

const unicodePath = (claimed: string, real: string): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt8(1, 0)
  head.writeUInt32LE(crc32(Buffer.from(claimed)), 1)
  return extraField(0x7075, Buffer.concat([head, Buffer.from(real)]))
}

const gbk = (text: string): Buffer => {
  // 测试 in GBK, the rest as it is.
  const parts = text.split('测试').map((part) => Buffer.from(part))
  const word = Buffer.from([0xb2, 0xe2, 0xca, 0xd4])
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [word, part])))
}

const leaving: readonly HostileArchive[] = [
  named('an absolute path', 'archive.absolute-path', '/etc/cron.d/evil'),
  named('a UNC path', 'archive.absolute-path', '\\\\server\\share\\evil.md'),
  named('a UNC path with forward slashes', 'archive.absolute-path', '//server/share/evil.md'),
  named('a device path of Windows', 'archive.absolute-path', '\\\\?\\C:\\evil.md'),
  named('a drive path', 'archive.drive-path', 'C:/Windows/evil.md'),
  named('a path relative to a drive', 'archive.drive-path', 'c:evil.md'),
  named('a climb at the start', 'archive.traversal', '../evil.md'),
  named('a climb in the middle', 'archive.traversal', 'a/b/../../../evil.md'),
  named('a climb that stays inside', 'archive.traversal', 'a/../b.md'),
  named('a climb with a backslash', 'archive.traversal', '..\\evil.md'),
  named('a climb with mixed slashes', 'archive.traversal', 'a/..\\b'),
  named('a climb that Windows trims into one', 'archive.traversal', 'a/.. /evil.md'),
  named('a climb inside litter', 'archive.traversal', '__MACOSX/../../evil.md'),
  named('a folder that climbs', 'archive.traversal', '../'),
  named('a climb in a GBK name', 'archive.traversal', gbk('测试/../../测试.md')),
  withGood('a climb in the Unicode name beside a harmless one', 'archive.traversal', () => [
    { name: 'fine.md', flags: 0, content: 'x', extra: unicodePath('fine.md', '../evil.md') },
  ]),
  withGood('a climb with backslashes throughout, as Windows makes archives', 'archive.traversal', () => [
    { name: 'a\\..\\..\\evil.md', madeBy: 20 },
  ]),
]

const devices: readonly HostileArchive[] = [
  named('CON with an extension', 'archive.reserved-name', 'CON.md'),
  named('nul in lower case', 'archive.reserved-name', 'lessons/nul'),
  named('AUX with two extensions', 'archive.reserved-name', 'aux.tar.gz'),
  named('COM1', 'archive.reserved-name', 'COM1.txt'),
  named('LPT with a superscript digit', 'archive.reserved-name', 'LPT\u00b9.md'),
  named('CON with a space before its extension', 'archive.reserved-name', 'con .md'),
  named('a folder called PRN', 'archive.reserved-name', 'PRN/lesson.md'),
  named('CONIN$', 'archive.reserved-name', 'CONIN$'),
]

const odd: readonly HostileArchive[] = [
  named('a NUL', 'archive.nul', 'lesson.md\0.jpg'),
  named('an empty name', 'archive.bad-name', ''),
  named('an empty segment', 'archive.bad-name', 'a//b.md'),
  named('a dot segment', 'archive.bad-name', 'a/./b.md'),
  named('a trailing dot', 'archive.bad-name', 'lesson.md.'),
  named('a trailing space', 'archive.bad-name', 'lesson.md '),
  named('a folder with a trailing dot', 'archive.bad-name', 'a./b.md'),
  named('a line break', 'archive.bad-name', 'lesson\n.md'),
  named('an escape sequence', 'archive.bad-name', 'lesson\u001b[2J.md'),
  named('a right-to-left override', 'archive.bad-name', 'lesson\u202egpj.exe'),
  named('a directional isolate', 'archive.bad-name', 'lesson\u2066dm.exe'),
  named('an alternate data stream', 'archive.bad-name', 'lesson.md:evil.exe'),
  named('the default data stream', 'archive.bad-name', 'lesson.md::$DATA'),
  named('a backslash', 'archive.bad-name', 'a\\b.md'),
  named('a segment that is too long', 'archive.bad-name', `${'x'.repeat(256)}.md`),
  named('a Chinese segment too long in bytes', 'archive.bad-name', `${'课'.repeat(90)}.md`),
  named('a path that is too long', 'archive.bad-name', `${`${'x'.repeat(120)}/`.repeat(9)}a.md`),
  named('a path that is too deep', 'archive.too-deep', `${'d/'.repeat(16)}a.md`),
  named('a path of a thousand folders', 'archive.too-deep', `${'d/'.repeat(1000)}a.md`),
  withGood('a name flagged UTF-8 that is not', 'archive.bad-name', () => [
    { name: Buffer.from([0x61, 0xff, 0xfe, 0x62]), flags: 0x800 },
  ]),
  withGood('a slash in overlong UTF-8', 'archive.bad-name', () => [
    { name: Buffer.from([0x2e, 0x2e, 0xc0, 0xaf, 0x61]), flags: 0x800 },
  ]),
]

const colliding: readonly HostileArchive[] = [
  named('the same name twice', 'archive.name-collision', 'a.md', 'a.md'),
  named('names that differ in case', 'archive.name-collision', 'Lesson.md', 'lesson.MD'),
  named('names that differ in composition', 'archive.name-collision', 'caf\u00e9.md', 'cafe\u0301.md'),
  named(
    'names that differ in case and composition',
    'archive.name-collision',
    'CAF\u00c9.md',
    'cafe\u0301.md',
  ),
  named('a Kelvin sign for a K', 'archive.name-collision', '\u212a.md', 'k.md'),
  named('a final sigma', 'archive.name-collision', 'ΛΟΓΟΣ.md', 'λογος.md'),
  named('a file where a folder is', 'archive.name-collision', 'a/b.md', 'a'),
  named('a folder where a file is', 'archive.name-collision', 'a', 'a/b.md'),
  named('a folder where a file of another case is', 'archive.name-collision', 'A', 'a/b/c.md'),
  named('an empty folder where a file is', 'archive.name-collision', 'a', 'a/'),
  named('a leading ./ for another file', 'archive.name-collision', './a.md', 'a.md'),
]

export const hostileNames: readonly HostileArchive[] = [...leaving, ...devices, ...odd, ...colliding]
