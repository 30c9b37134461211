import { bilingual } from '../bilingual.ts';

/** 简易办理: the notice that comes by web, telephone or message, and the right to have it on paper (1.7). */
export const simple = bilingual(
  {
    title: '受理告知',
    accepted: (who: string, on: string) => `${who}${on}受理了这件事，按简易程序办，您的每一项要求都受理。`,
    requests: '受理的要求',
    answer: '最晚答复',
    handler: '由谁办',
    recusal: '经办的人和这件事、和您有关系的，可以要求他回避',
    onPaper: (number: string) => `您要的纸质受理告知书已经出具：${number}，在下面「文书」里也能看。`,
    ask: '要纸质的？说一声就给：打电话，或到办理单位的窗口。',
    askAnswer: '这份答复要纸质的？说一声就给：打电话，或到办理单位的窗口。申请复查的期限不因此改变。',
  },
  {
    title: 'Notice of acceptance',
    accepted: (who: string, on: string) =>
      `${who} took this on ${on}, to be handled the simplified way, with every request of yours.`,
    requests: 'What was taken on',
    answer: 'Answer by',
    handler: 'Handled by',
    recusal: 'If the handler has a tie to the matter or to you, ask that they step aside',
    onPaper: (number: string) =>
      `The notice on paper that you asked for was made: ${number}. It is under "Documents" too.`,
    ask: 'Want it on paper? Say so and you get it: call, or come to the window of the organ that handles it.',
    askAnswer:
      'Want this answer on paper? Say so and you get it: call, or come to the window. The time to ask for review does not change by it.',
  },
);
