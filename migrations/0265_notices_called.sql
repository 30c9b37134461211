-- What a document is called where its number alone does not say it (D-17, D-36 and the like). Those from before get it from
-- their act, where the act says it; the others keep the name of their number.

alter table notices.document add column called text;

update notices.document d set called = n.called
from petitions.fact f, (values
  ('decideFiling', 'D-02', 'filed'), ('divert', 'D-07', 'route'), ('relayLaw', 'D-07', 'route'),
  ('guideLitigation', 'D-07', 'guided'), ('guide', 'D-07', 'guided'), ('decideCoordination', 'D-09', 'parts'),
  ('replySimply', 'D-14', 'answered-simply'), ('answerAtOnce', 'D-14', 'answered-simply'),
  ('providePaper', 'D-14', 'answered-simply'), ('askConsent', 'D-17', 'hearing-proposed'),
  ('askConsent', 'D-36', 'mediation-proposed'), ('requestHearing', 'D-17', 'hearing-asked'),
  ('decideHearing', 'D-17', 'hearing-decided'), ('completeOfficers', 'D-17', 'officers-settled'),
  ('decideChallenge', 'D-17', 'challenge-decided'), ('holdHearing', 'D-18', 'hearing-held'),
  ('concludeHearing', 'D-18', 'hearing-concluded'), ('requestReview', 'D-22', 'review-asked'),
  ('requestRereview', 'D-22', 'rereview-asked'), ('reopen', 'D-27', 'anew'), ('serveReview', 'D-27', 'anew'),
  ('serveRereview', 'D-27', 'anew'), ('reopenExecution', 'D-27', 'carried-out-anew'),
  ('requestPapers', 'D-36', 'papers-asked'), ('decideRecusal', 'D-36', 'recusal'),
  ('confirmDiversion', 'D-36', 'route-taken'), ('leaveSimple', 'D-36', 'ordinary-again'),
  ('confirmRelay', 'D-36', 'received-there'), ('resumeFromDiversion', 'D-36', 'taken-up-again'), ('recordRelayResult', 'D-36', 'result'),
  ('declineReopening', 'D-36', 'not-reopened'), ('evaluate', 'D-35', 'evaluated'), ('correctOpinion', 'D-37', 'opinion-corrected')
) as n (act, document, called)
where f.shard_key = d.shard_key and f.petition_id = d.petition_id and f.seq = d.fact_seq and f.kind = n.act
  and d.kind = n.document;

update notices.document d set called = case when d.for_petitioner then 'hearing-noticed' else 'hearing-announced' end
from petitions.fact f
where f.shard_key = d.shard_key and f.petition_id = d.petition_id and f.seq = d.fact_seq and f.kind = 'noticeHearing'
  and d.kind = 'D-17';
