/** What a volume of petitioning is called. */
const volume =
  /信访(总)?量|来访|上访|走访|进京|赴京|到京|赴省|到省|赴市|到市里|越级|集体访|访量|信访件|信访总|信访数|件次|批次|人次|人数|登记量|登记数|重复访|重复信访|重复率|初次信访|来信|网上投诉|网上信访|信访人/;
/** What makes it a target: to be less, none, no more than; a period of days does not. */
const less =
  /下降|降低|降至|降到|降幅|减少|减至|减到|减半|压减|压降|压缩|不(得)?(超过|高于|多于)(?!\d+(个)?(日|天|工作日|月|分钟|小时))|控制在(?!\d+(个)?(日|天|工作日|月))|(?<![日天月年时])以内|低于|少于|清零|归零|为零|为0|零(发生|上访|进京|登记|增长|越级)|不(再)?(发生|出现|增)|同比|环比|排名|扣分/;
const percent = /[一二三四五六七八九十百\d]+(\.\d+)?\s*[%％]|百分之|占比/;
/** Rates of what the office owes: those rise by working, not by keeping people away. */
const quality = /(答复|办结|受理|告知|化解|执行|送达|回访|登记|到位|参评|满意)率/;
const volumeEn = /\b(petitions?|petitioners?|petitioning|visits?|visitors?|letters?|persons?|people|registrations?)\b/i;
const lessEn =
  /\b(fewer|less|reduc\w*|decreas\w*|declin\w*|down|drop\w*|cut\w*|lower\w*|below|at most|no more than|not exceed\w*|zero|none|percent)\b|%/i;

/**
 * The clause of a target that speaks of how many petition, visit or write, or how often; undefined where it speaks of matters
 * to be resolved (R-KPI-1: such a target is met by keeping people away).
 */
export function volumeTarget(text: string): string | undefined {
  return text
    .split(/[，。；;！\n]|\.\s|,\s/)
    .map((clause) => clause.trim())
    .find((clause) => {
      const plain = clause.replace(/\s/g, '');
      if (volumeEn.test(clause) && lessEn.test(clause)) return true;
      return volume.test(plain) && (less.test(plain) || (percent.test(plain) && !quality.test(plain)));
    });
}
