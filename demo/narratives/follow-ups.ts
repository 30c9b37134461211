/** A second petition on the same matter, by the same person. {title} is the first one's subject. */
export interface FollowUp {
  key: string;
  text: string;
  ask: string;
}

/** Brought while the first is still being handled: 不予受理 (Art. 19.3). */
export const whileHandled: FollowUp[] = [
  {
    key: 'again-waiting',
    text: '上个月窗口登记过{title}的事，凭证在手里，可我心里没底，想着多找一处也许快些，今天又来写一遍。事情还是那件事，没有新情况，就是盼快。',
    ask: '请再立一件，加快办理',
  },
  {
    key: 'again-hotline',
    text: '来电人称已就{title}登记，承办单位打过一次电话后没有音信，担心被忘掉，因此再次来电，要求另派单位处理。经询问，事实与前次相同。',
    ask: '换一个单位办',
  },
  {
    key: 'again-mail',
    text: '尊敬的领导：关于{title}，我之前走的是网上，邻居说写信才有人看，所以再寄一封，内容一样，附件也是那几张。如已经在办，麻烦回个话。',
    ask: '按来信再办一次',
  },
  {
    key: 'again-son',
    text: '我是当事人的儿子，老人家前些日子为{title}到过信访局，回来说不清楚办到哪一步，我替他再报一次，免得漏了。',
    ask: '确认是否在办，没有的话请登记',
  },
  {
    key: 'again-upper',
    text: '县里正在办我反映的{title}，我还想让上面也知道知道，所以再递一份。没有别的意思，也没有新证据，就是想多一双眼睛盯着。',
    ask: '由上级直接处理',
  },
];

/** Brought after the re-review opinion, on the same facts and reasons: 不再受理 (Art. 36.3). */
export const afterTheEnd: FollowUp[] = [
  {
    key: 'ended-still',
    text: '复核意见我收到了，{title}的结论没有变，可我还是想不通。材料就是原来那些，我换了个说法重新写，请再看一遍，总该有个地方能说理。',
    ask: '重新处理原事项',
  },
  {
    key: 'ended-visit',
    text: '来访人说，{title}走完了复查复核，三份文书都带着，理由也还是当初那几条，希望信访局再立一次。窗口已向其宣读复核意见最后一段。',
    ask: '再次受理',
  },
  {
    key: 'ended-letter',
    text: '我明白程序到头了，但{title}压在我心上。没有新的证据，只是请哪位有耐心的同志，把三份意见从头读一遍，看看是不是真的一点余地都没有。',
    ask: '对原结论再作研究',
  },
  {
    key: 'ended-help',
    text: '关于{title}，复核之后没人再理我。我不是要翻旧账，旧账我也翻不动，可生活确实难，除了再写信，我不知道还能找谁，请给指一条能走的路。',
    ask: '继续办理或给予帮助',
  },
  {
    key: 'ended-call',
    text: '电话里反复说的还是{title}：事实、理由同复核意见所列一致，来电人要求从头办理，并询问还有没有别的途径可走。',
    ask: '从头重新办理',
  },
];
