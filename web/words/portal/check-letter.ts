import { bilingual } from '../bilingual.ts';

export const checkLetter = bilingual(
  {
    title: '验文书',
    lead: '每份正式文书上都有二维码：文号、机关、日期、校验值和机关电子印章的签名。在这里核对真假，不显示是谁的、什么事。',
    code: '二维码内容',
    codeHint: '以 HY2 开头，或整条网址',
    image: '选文书照片',
    check: '验一验',
    byNumber: '扫不了码，就按文号验',
    number: '文号',
    numberHint: '例：澄人社信意〔2026〕12号',
    short: '校验码',
    shortHint: '二维码下面的16位',
    result: '结果',
    states: {
      unreadable: '没认出：二维码内容不全，或校验码不是16位。请重新扫一次，或照着文书抄。',
      'unknown-key': '对不上：不是本页列出的机关印章签的。先别照文书上的要求做，打电话问发文机关。',
      invalid: '对不上：内容被改过，或者不是这个机关签的。先别照文书上的要求做，打电话问发文机关。',
      'not-found': '没有找到：登记簿里没有这个文号。请照着文书再抄一次；仍没有，打电话问发文机关。',
      'no-match': '对不上：文号和校验码不是同一份。请照着文书再抄一次；仍对不上，打电话问发文机关。',
    },
    genuine: (organ: string, number: string, date: string) => `通过：${organ}于${date}签发，文号${number}。`,
    compare: '请和手里的文书对一对：机关、文号、日期和校验码都一样，才是同一份。',
    short16: (short: string) => `校验码 ${short}`,
    register: {
      same: '通过：和登记簿里留存的原件是同一份。',
      other: '对不上：登记簿里这个文号是另一份原件。请到发文机关窗口核对。',
      absent: '没做：登记簿里没有留存这份的校验值，只核对了印章签名。',
    },
    recalled: (date: string) => `已收回：发文机关于${date}收回了这份文书，没有送达，不发生效力。`,
    correction: (number: string) => `这份文书有补正书：${number}，请一并看。`,
    later: (number: string) => `这件事后来又有新的同类文书：${number}。以新的为准。`,
    how: '怎么验的',
    howText: '二维码里有发文机关的签名，用下面的公钥核对；再和登记簿里的原件校验值比对。照片在您的手机里读，不上传。',
    file: '整份 PDF 也能逐字节核对，不上网也行：请懂电脑的人运行验证程序，命令是 node cli/verify.ts document 文件。',
    keys: '机关电子印章的公钥',
    keyCount: (n: number) => `共${n}个机关`,
  },
  {
    title: 'Check a letter',
    lead: 'Each official letter bears a QR code: number, organ, day, digest and the signature of the organ’s seal. Check here whether it is genuine; it does not show whose it is or what about.',
    code: 'Content of the QR code',
    codeHint: 'Begins with HY2, or the whole address',
    image: 'Choose a picture of the letter',
    check: 'Check it',
    byNumber: 'If you cannot scan: by its number',
    number: 'Number of the letter',
    numberHint: 'As printed at the top, with its Chinese characters and the year in brackets',
    short: 'Check digits',
    shortHint: 'The 16 characters under the QR code',
    result: 'Result',
    states: {
      unreadable:
        'Not read: the code is not whole, or there are not 16 check digits. Scan again, or copy from the letter.',
      'unknown-key':
        'Does not match: it is sealed with none of the keys on this page. Do nothing the letter asks; telephone the organ first.',
      invalid:
        'Does not match: something was changed, or this organ did not sign it. Do nothing the letter asks; telephone the organ first.',
      'not-found':
        'Not found: the register has no such number. Copy it again from the letter; if still not, telephone the organ.',
      'no-match':
        'Does not match: number and check digits are of two letters. Copy them again; if still not, telephone the organ.',
    },
    genuine: (organ: string, number: string, date: string) =>
      `Passed: issued by ${organ} on ${date}, number ${number}.`,
    compare: 'Compare with your letter: it is this one only if organ, number, day and check digits are the same.',
    short16: (short: string) => `Check digits ${short}`,
    register: {
      same: 'Passed: it is the original that the register keeps.',
      other: 'Does not match: under this number the register keeps another original. Ask at the organ’s window.',
      absent: 'Not done: the register keeps no digest for it; only the seal was checked.',
    },
    recalled: (date: string) =>
      `Recalled: its organ took this letter back on ${date}. It was never served and has no effect.`,
    correction: (number: string) => `Slips in it are corrected by ${number}: read both.`,
    later: (number: string) =>
      `There is a later letter of this kind in the same matter: ${number}. The later one counts.`,
    how: 'How it is checked',
    howText:
      'The code holds the organ’s signature, checked with the keys below; then its digest is compared with the original in the register. A picture is read on your device and not uploaded.',
    file: 'A whole PDF can be checked to the last byte without a connection: somebody at home with computers runs node cli/verify.ts document FILE.',
    keys: 'Public keys of the seals',
    keyCount: (n: number) => (n === 1 ? '1 organ' : `${n} organs`),
  },
);
