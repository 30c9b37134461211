import { addDays, type LocalDate } from '../../../core/calendar/index.ts';
import type { Story } from '../office.ts';
import { closeInFull, handed, post, reviewerOf } from '../steps.ts';
import { arrived, bodyOf, letterOf, of, opinion, roads } from './village.ts';

const { handler, head } = of(roads);

const heardOut = '听证结论的第一项、第三项已经采纳；第二项委托鉴定的建议，因施工单位不同意分担费用未能进行。';

/** Signed with an error and recalled before anybody had it; signed anew, served, and evaluated. */
export async function answered(story: Story): Promise<void> {
  const written = (area: string) => (today: LocalDate) => ({
    ...opinion(area, 'not-support', today),
    hearingAnswer: heardOut,
  });
  await story.after(1, handler, 'submitOpinion', written('11.8亩'));
  await story.after(1, head, 'conclude');
  await story.after(0, head, 'recallOpinion', { reason: '占地面积小数点点错了。', stillHere: true });
  await story.after(1, handler, 'submitOpinion', written('1.81亩'));
  await story.after(1, head, 'conclude');
  await story.after(1, handler, 'serve', handed);
  await story.self(2, '/matter/evaluate', {
    office: 'satisfied',
    organ: 'dissatisfied',
    solved1: 'partly',
    solved2: 'no',
    solved3: 'yes',
    comment: '地和渠的事讲清楚了，墙的事没有人来看。',
  });
}

/** A slip of the pen put right after service; reviewed, and ordered to be handled anew. */
export async function setRight(story: Story): Promise<void> {
  await story.after(1, head, 'correctOpinion', {
    slips: [{ kind: 'figure', request: 1, wrong: '1.81亩', right: '1.18亩' }],
    evident: '测量成果和听证笔录都是1.18亩，意见书抄写时数字颠倒。',
    ...post,
  });
  await story.after(2, handler, 'recordDelivery', arrived(await letterOf(story, handler, 'D-37')));
  const body = bodyOf(await story.view());
  await story.self(3, '/matter/review', { reviewOrganId: body, reason: '墙裂没有鉴定就说不能证明，请查清楚。' });
  const city = reviewerOf(body);
  await story.after(12, city, 'decideReview', (today: LocalDate) => ({
    outcome: 'revoke-redo',
    findings: '原办理机关对墙体裂缝的原因没有委托鉴定，第二项主要事实不清。占地、水渠两项事实清楚、依据充分。',
    opinion: '原处理意见对墙体裂缝的原因没有查清，三项诉求由同一施工引起，应当一并重新答复。',
    basis: ['《信访工作条例》第三十五条'],
    redoBy: addDays(today, 60),
    orders: [{ text: '委托有资质的单位鉴定墙体裂缝的原因，鉴定费由建设单位先行支付' }],
  }));
  await story.after(1, city, 'serveReview', handed);
  await handledAnew(story);
}

async function handledAnew(story: Story): Promise<void> {
  await story.after(5, handler, 'investigate', (heldOn: LocalDate) => ({
    heldOn,
    method: 'site',
    petitionerHeard: true,
    place: '覃月娥家',
    record: '鉴定人员到场取样，本人在场，对取样位置没有异议。',
    findings: [{ request: 2, text: '鉴定报告：振动为主要原因。' }],
  }));
  await story.after(10, handler, 'submitOpinion', (today: LocalDate) => ({
    ...opinion('1.18亩', 'support', today),
    orderAnswers: [{ point: 1, text: '已委托市房屋安全鉴定中心鉴定，费用由建设单位支付，鉴定报告已交本人一份。' }],
    newFacts: '鉴定报告认定压路机振动是裂缝的主要原因。',
  }));
  await story.after(1, head, 'conclude');
  await story.after(1, handler, 'serve', handed);
}

const second = {
  outcome: 'uphold',
  findings: '调阅全部卷宗，听取了申请人的意见。三项诉求均已支持；修墙期间的房租，申请人在原办理程序中没有提出。',
  opinion: '重新作出的处理意见事实清楚、依据充分、处理适当。',
  basis: ['《信访工作条例》第三十五条'],
};
const final = {
  outcome: 'uphold',
  findings: '经核对卷宗，房租损失没有在原信访事项中提出，也没有票据；其余事项已经执行。',
  opinion: '复查意见认定事实清楚，程序合法。房租损失可以通过民事诉讼主张。',
  basis: ['《信访工作条例》第三十六条'],
};

const correctionOf = (wrong: string, right: string) => ({
  slips: [{ kind: 'misprint', wrong, right }],
  evident: '与案卷核对，抄录时写错。',
  ...post,
});

/** Reviewed once more and re-reviewed; carried out, closed, and a last request that comes after the end. */
export async function untilTheEnd(story: Story): Promise<void> {
  const body = bodyOf(await story.view());
  await story.self(4, '/matter/review', { reviewOrganId: body, reason: '修墙期间住在外面的房租没有写。' });
  await story.after(12, reviewerOf(body), 'decideReview', second);
  await story.after(1, reviewerOf(body), 'serveReview', handed);
  await story.after(2, reviewerOf(body), 'correctOpinion', correctionOf('全部卷宗', '全部案卷'));
  const above = bodyOf(await story.view());
  await story.self(6, '/matter/rereview', { reviewOrganId: above, reason: '房租一项没有回应。' });
  await story.after(14, reviewerOf(above), 'decideRereview', final);
  await story.after(1, reviewerOf(above), 'serveRereview', handed);
  await story.after(1, reviewerOf(above), 'correctOpinion', correctionOf('房租损失没有在', '房租损失没有载明在'));
  await story.after(3, handler, 'recordExecution', (executedOn: LocalDate) => ({
    executedOn,
    evidence: '补偿款到账回单；西墙加固验收单；支渠通水照片。',
  }));
  await closeInFull(story, 2, handler, { guidance: '当面说明了结论和还有的途径。' });
  await story.after(8, 'limin', 'declineReview', (requestedOn: LocalDate) => ({
    requestedOn,
    reason: '复核意见已经送达，信访程序已经终结。',
    remainingRoutes: '房租损失可以向澄溪县人民法院起诉；法律咨询拨打12348。',
    ...post,
  }));
}
