import { type Refusal, refuse } from '../../../core/refusal.ts';

/** What the web server itself refuses, whatever the matter. */

export function noSuchPage(): Refusal {
  return refuse({
    kind: 'unknown',
    code: 'http.no-such-page',
    what: { zh: '没有这个页面或接口。', en: 'There is no such page.' },
    way: { zh: '请检查地址，或从首页进入。', en: 'Check the address, or begin at the first page.' },
  });
}

export function tooLarge(most: number): Refusal {
  return refuse({
    kind: 'tooLarge',
    code: 'http.too-large',
    what: { zh: `提交的内容超过上限（${most} kB）。`, en: `The submission is larger than ${most} kB.` },
    way: { zh: '请缩短文字，或把长材料作为附件上传。', en: 'Shorten the text, or add long material as an attachment.' },
  });
}

export function unreadable(): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'http.unreadable',
    what: { zh: '提交的内容无法读取。', en: 'The submission cannot be read.' },
    way: { zh: '请以 UTF-8 编码的 JSON 或表单提交。', en: 'Send JSON or a form in UTF-8.' },
  });
}

export function foreignOrigin(): Refusal {
  return refuse({
    kind: 'forbidden',
    code: 'http.foreign-origin',
    what: { zh: '请求来自其他网站，未执行。', en: 'The request came from another site and was not carried out.' },
    way: { zh: '请在本站页面上重新操作。', en: 'Do it again on this site’s own page.' },
  });
}

/** @param seconds until a next try is let through */
export function tooMany(seconds: number): Refusal {
  return refuse({
    kind: 'tooMany',
    code: 'http.too-many',
    what: { zh: '尝试次数过多，本次未执行。', en: 'Too many tries; this one was not carried out.' },
    way: {
      zh: `请 ${seconds} 秒后再试，或到窗口办理。`,
      en: `Try again in ${seconds} seconds, or come to the window.`,
    },
    data: { retryAfterSeconds: seconds },
  });
}

export function broken(incident: string): Refusal {
  return refuse({
    kind: 'unavailable',
    code: 'http.broken',
    what: {
      zh: `系统出错，本次操作没有完成。事件编号 ${incident}。`,
      en: `Something broke; nothing was done. Incident ${incident}.`,
    },
    way: {
      zh: '请稍后再试；若仍不行，把事件编号告诉管理员。',
      en: 'Try again later; if it stays, tell the administrator the incident number.',
    },
  });
}
