import { bilingual } from '../bilingual.ts';

export const reference = bilingual(
  {
    verify: {
      title: '验凭证（不上网也能验）',
      lead: '把凭证内容粘贴在下面，或选凭证的照片、截图。验证在这部手机里做，不上传，不显示是什么事。',
      paste: '凭证内容',
      pasteHint: 'HY1 开头的一串，或凭证文件里的全部文字',
      image: '选图片或凭证文件',
      check: '验一验',
      key: '登记单位的公钥',
      keyHint: '大厅墙上挂着公钥指纹，请对一对',
      script: '这一页的验证要用到脚本。浏览器没有开脚本的，可用电脑上的验证程序，或到见证单位查。',
      how: '怎么验的',
      howText:
        '凭证里有登记单位的签名：承诺10分钟内把这一条编入公开日志。先验签名；有入账凭据的，再从这一条算到日志的根，和签过名的检查点比对。两步都不需要联网。',
      cannot: '不上网时不能证明：日志后来有没有分叉。联网核对最新账本，或请见证单位核对。',
      mismatch: '对不上时：别扔凭证，先找见证单位，再找信访局。',
      keys: '公钥和见证（给验证程序用）',
      others: '其他登记单位的公钥',
      results: '结果',
    },
    settings: {
      title: '看得清、用得上',
      size: '字号',
      sizes: { normal: '标准', large: '大', huge: '特大' },
      colours: '颜色',
      colourModes: { light: '浅色', contrast: '高对比' },
      loose: '行距加大',
      save: '保存',
      sample: '样子：您的事由县人社局办理。',
      other: '别的办法：电话代写，上门，手语预约，纸质大字，民族语言',
      keyboard: '只用键盘：Tab 到下一项，Shift+Tab 到上一项，空格选择，回车提交。每页第一下 Tab 是「跳到正文」。',
      kept: '只存在这部手机',
    },
    privacy: {
      title: '谁能看到我的事',
      points: [
        '您的姓名、证件号、电话、地址单独加密封存。要看，必须写明用途；看一次记一次，您都能查到。',
        '办这件事的单位能看到事情经过和您的要求。被反映的单位和人看不到，也不会转给他们。',
        '管理员只管账号，看不到信访内容。',
        '公开日志只有一串证明，没有内容，也猜不出内容。',
        '这个网站不记您的位置、设备和来路，不用第三方服务。',
        '公开的统计里，人数少于5的格子不显示具体数字。',
      ],
    },
  },
  {
    verify: {
      title: 'Check a receipt (works offline)',
      lead: 'Paste the content of the receipt, or choose a picture of it. It is checked on this device; nothing is uploaded, and it does not say what the matter is.',
      paste: 'Content of the receipt',
      pasteHint: 'The text beginning with HY1, or all the text of the receipt file',
      image: 'Choose a picture or the receipt file',
      check: 'Check it',
      key: 'Public key of the office',
      keyHint: 'Its fingerprint hangs in the hall: compare them',
      script:
        'Checking in the page needs scripts. Without them use the verifier program on a computer, or ask a witness.',
      how: 'How it is checked',
      howText:
        'The receipt holds the office’s signature: a promise to enter this item in the public log within 10 minutes. First the signature is checked; then, if the proof of entry is there, the path from this item to the log’s root is computed and compared with the signed checkpoint. Neither needs a connection.',
      cannot:
        'Offline it cannot show that the log was not forked later. Check the newest log online, or ask a witness.',
      mismatch: 'If something does not match: keep the receipt and go to a witness first, then to the bureau.',
      keys: 'Keys and witnesses (for verifier programs)',
      others: 'Keys of other registering organs',
      results: 'Results',
    },
    settings: {
      title: 'To read and use it well',
      size: 'Text size',
      sizes: { normal: 'Normal', large: 'Large', huge: 'Very large' },
      colours: 'Colours',
      colourModes: { light: 'Light', contrast: 'High contrast' },
      loose: 'More space between lines',
      save: 'Save',
      sample: 'Sample: your matter is handled by the county bureau.',
      other:
        'Other ways: we write for you by phone, visit you, sign language by appointment, large print, minority languages',
      keyboard:
        'Keyboard only: Tab to the next item, Shift+Tab back, Space to choose, Enter to send. The first Tab on each page skips to the content.',
      kept: 'Kept on this device only',
    },
    privacy: {
      title: 'Who can see my matter',
      points: [
        'Your name, identity number, phone and address are sealed apart. Reading them needs a purpose; every read is recorded, and you can see it.',
        'The organ that handles the matter sees what happened and what you ask. Those you complain about do not, and it is never passed to them.',
        'Administrators manage accounts; they cannot read petitions.',
        'The public log holds only proofs: no content, and nothing it could be guessed from.',
        'This site keeps no place, device or origin of yours and uses no third parties.',
        'Public statistics show no figure for fewer than 5 people.',
      ],
    },
  },
);
