import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import subsetFont from 'subset-font';
import { renameFont } from './rename-font.ts';

/**
 * Makes the fonts that documents are set in (server/notices/fonts) from their open sources. They are kept in the
 * repository, so this runs only when a source has a new version:
 *   node scripts/build-fonts.ts --song NotoSerifSC_400Regular.ttf --title NotoSerifSC_700Bold.ttf \
 *     --hei NotoSansSC_500Medium.ttf --kai LXGWWenKai-Regular.ttf
 */
const { values } = parseArgs({
  options: { song: { type: 'string' }, title: { type: 'string' }, hei: { type: 'string' }, kai: { type: 'string' } },
});
const folder = join(import.meta.dirname, '../server/notices/fonts');
const gb2312 = charactersOfGb2312();
const wide = new Set([...gb2312, ...charactersOfDictionary()]);

await make('song', 'Huiyin Song', values.song, wide);
await make('title', 'Huiyin Title', values.title, gb2312);
await make('hei', 'Huiyin Hei', values.hei, gb2312);
await make('kai', 'Huiyin Kai', values.kai, gb2312);

async function make(name: string, family: string, source: string | undefined, characters: Set<string>): Promise<void> {
  if (!source) return;
  const subset = await subsetFont(readFileSync(source), [...characters].join(''), { targetFormat: 'sfnt' });
  // The licence reserves the names of some sources for unmodified fonts.
  const font = renameFont(subset, family);
  const packed = brotliCompressSync(font, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: font.length },
  });
  writeFileSync(join(folder, `${name}.ttf.br`), packed);
  console.log(`${name}: ${characters.size} characters, ${font.length} bytes, packed ${packed.length}`);
}

/** Every character of GB 2312 (6,763 Chinese characters, letters and signs), ASCII, and signs that documents use. */
function charactersOfGb2312(): Set<string> {
  const characters = new Set('—…·〔〕「」『』《》〈〉￥№①②③④⑤⑥⑦⑧⑨⑩☐☑✓●○■□▲△→←↑↓–‘’“”×÷±°％‰');
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code));
  for (let code = 0xa0; code < 0x180; code++) characters.add(String.fromCharCode(code));
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (character.length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(character)) characters.add(character);
    }
  }
  return characters;
}

/** What the segmentation's dictionary writes with: names of people and places beyond GB 2312. */
function charactersOfDictionary(): string[] {
  const dictionary = readFileSync(join(import.meta.dirname, '../node_modules/@node-rs/jieba/dict.txt'), 'utf8');
  return [...dictionary].filter((character) => /\p{Script=Han}/u.test(character));
}
