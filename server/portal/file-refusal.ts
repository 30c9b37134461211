import { refuse } from '../../core/refusal.ts';

export const fileRefusal = {
  tooMany: () =>
    refuse({
      kind: 'invalid',
      code: 'portal.too-many-files',
      field: 'files',
      what: { zh: '最多20个文件，多出来的没有收下。', en: 'At most 20 files; the rest were not taken.' },
      way: { zh: '可以先去掉几个，或把原件带到窗口。', en: 'Remove some, or bring the originals to a window.' },
    }),
  tooLarge: (name: string) =>
    refuse({
      kind: 'invalid',
      code: 'portal.file-too-large',
      field: 'files',
      what: { zh: `「${name}」超过20 MB，没有收下。`, en: `"${name}" is over 20 MB and was not taken.` },
      way: { zh: '请缩小后再传，或把原件带到窗口。', en: 'Make it smaller, or bring the original to a window.' },
    }),
};
