import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isRefusal, type Refusal, type Words } from '../../core/refusal.ts';
import { categories } from '../../demo/county/categories.ts';
import { divisions } from '../../demo/county/divisions.ts';
import { organs } from '../../demo/county/organs.ts';
import { addFirstAdministrator, readDirectoryFile, writeDirectory } from '../organs/index.ts';
import { type Config, openPlatform } from '../platform/index.ts';

export const summary: Words = {
  zh: '导入机关名录并建第一个管理员:huiyin setup 名录.json --account 账号 --name 姓名(--sample 打印样例;以后只更新名录,不写账号姓名)',
  en: 'Imports the directory of organs and makes the first administrator: huiyin setup FILE.json --account ACCOUNT --name NAME (--sample prints an example; later, without account and name, it updates the directory alone)',
};

/** The first run of an office. The administrator then adds everybody else at the desk. */
export async function run(args: string[], config: Config): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sample: { type: 'boolean' }, account: { type: 'string' }, name: { type: 'string' } },
  });
  if (values.sample) {
    console.log(JSON.stringify(sample(), null, 2));
    return 0;
  }
  const [path] = positionals;
  const first = values.account && values.name ? { account: values.account, name: values.name } : undefined;
  if (!path || (!first && (values.account || values.name))) {
    console.error(`${summary.zh}\n${summary.en}`);
    return 64;
  }
  const rows = readDirectoryFile(readFileSync(path, 'utf8'));
  if (isRefusal(rows)) return refused(rows);
  const office = rows.organs.find(({ code }) => code === config.office);
  if (!office) return refused(notListed(config.office));
  const platform = await openPlatform(config, { command: 'setup', mayJoin: true });
  try {
    await platform.db.wide().tx((tx) => writeDirectory(tx, rows));
    console.log(`${rows.organs.length} 个机关 organs, ${rows.duties.length} 项权责 duties`);
    if (!first) {
      console.log(
        '名录已更新；正在运行的，重启后用新名录。Directory updated; a running one takes it up when started again.',
      );
      return 0;
    }
    const made = await addFirstAdministrator(platform, office.id, first);
    if (isRefusal(made)) return refused(made);
    console.log(`管理员 Administrator ${first.account}  首次密码 first password ${made.initialPassword}`);
    console.log(next);
    return 0;
  } finally {
    await platform.close();
  }
}

/** What an office does after this command. */
const next = `
  接着 Next
  1. npx huiyin serve                                启动 starts
  2. /desk/ 用上面的账号登录，先改密码                  sign in there and change the password
  3. 「今天」列出还缺人的岗位和单位，逐个添加             "Today" lists the posts and organs that need people: add them
  4. 把 keys 目录另存一份到别的机器（不进备份）           keep a copy of the keys folder on another machine (no backup has it)
  5. npx huiyin doctor                               逐项检查 checks everything
`;

function sample() {
  const codeOf = (id: string | null) => organs.find((one) => one.id === id)?.code ?? null;
  return {
    divisions: divisions.map(({ code, name, nameEn, parentCode }) => ({ code, nameZh: name, nameEn, parentCode })),
    categories: categories.map(({ code, name, nameEn, parentCode, keywords }) => ({
      code,
      nameZh: name,
      nameEn,
      parentCode,
      keywords,
    })),
    organs: organs.map((one) => ({
      code: one.code,
      divisionCode: one.divisionCode,
      level: one.level,
      kind: one.kind,
      nameZh: one.name,
      nameEn: one.nameEn,
      shortZh: one.shortName,
      numberWord: one.numberWord,
      superior: codeOf(one.superiorId),
      guidingDepartment: codeOf(one.guidingDepartmentId),
      vertical: one.vertical,
      address: one.address,
      phone: one.phone,
      hours: one.hours,
    })),
    duties: [],
  };
}

function notListed(code: string): Refusal {
  return {
    refused: true,
    kind: 'invalid',
    code: 'setup.office-missing',
    what: {
      zh: `名录里没有本系统服务的信访局「${code}」。`,
      en: `The file does not list the bureau that this installation serves, "${code}".`,
    },
    way: { zh: '请把 HUIYIN_OFFICE 设成名录里的代码。', en: 'Set HUIYIN_OFFICE to a code of the file.' },
  };
}

function refused(refusal: Refusal): number {
  console.error(`✖ ${refusal.what.zh} ${refusal.what.en}\n→ ${refusal.way.zh}\n  ${refusal.way.en}`);
  return 65;
}
